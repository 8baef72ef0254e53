// Source: reference/docker-cli.md §10.1, §10.4; the query as recorded from docker 28.2.2.
import { beforeEach, describe, expect, it } from "vitest";
import { CommandWindow } from "./command-window.ts";

let window: CommandWindow;
beforeEach(() => {
  window = new CommandWindow();
  window.type("docker pull -q NANO");
  window.type("md C:\\ctx\\site");
  window.type("cd C:\\ctx");
  window.type("echo FROM mcr.microsoft.com/windows/nanoserver:ltsc2022> Dockerfile");
  window.type("echo COPY site C:/site>> Dockerfile");
  window.type("echo hello> site\\index.html");
  window.type("echo secret> site\\secret.txt");
  window.type("echo **/secret.txt> .dockerignore");
});

describe("docker build", () => {
  it("sends the context and shows the steps", () => {
    expect(window.type("docker build -t site:1.0 .")).toBe(`Sending build context to Docker daemon  4.608kB
Step 1/2 : FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
 ---> <short>
Step 2/2 : COPY site C:/site
 ---> <short>
Successfully built <short>
Successfully tagged site:1.0
`);
    expect(window.type("docker run --rm site:1.0 cmd /c dir /b C:\\site")).toBe("index.html\n");
  });

  it("asks as recorded", () => {
    expect(window.requests("docker build --no-cache -q -t site:1.0 --build-arg A=b .")).toEqual([
      "POST /v1.47/build?buildargs=%7B%22A%22%3A%22b%22%7D&dockerfile=Dockerfile&nocache=1&q=1&t=site%3A1.0&version=1",
    ]);
    expect(window.type("docker build -q .")).toBe("sha256:<id>\n");
  });

  it("takes a Dockerfile of another name or from elsewhere", () => {
    window.type("copy Dockerfile site\\other.txt");
    expect(window.requests("docker build -q -f site\\other.txt .")).toEqual([
      "POST /v1.47/build?dockerfile=site%2Fother.txt&q=1&version=1",
    ]);
    window.type("move Dockerfile C:\\elsewhere.txt");
    expect(window.type("docker build -q -f C:\\elsewhere.txt .")).toBe("sha256:<id>\n");
  });

  it("ends with what a step ended with", () => {
    window.type("echo RUN exit ^3>> Dockerfile");
    expect(window.type("docker build .")).toContain("The command 'cmd /S /C exit 3' returned a non-zero code: 3\n");
    expect(window.exitCode).toBe(3);
  });

  it.each([
    ["docker build nodir", 'unable to prepare context: path "nodir" not found\n'],
    [
      "docker build site",
      "unable to prepare context: unable to evaluate symlinks in Dockerfile path: CreateFile C:\\ctx\\site\\Dockerfile: The system cannot find the file specified.\n",
    ],
    [
      "docker build https://github.com/a/b.git",
      "unable to prepare context: unable to find 'git': exec: \"git\": executable file not found in %PATH%\n",
    ],
  ])("%s", (line, text) => {
    expect(window.type(line)).toBe(text);
    expect(window.exitCode).toBe(1);
  });
});
