// Source: reference/docker-cli.md §1.1, §1.3, §5, §6.2, §11.2; order of requests recorded from docker 28.2.2, Ctrl+C from docker/cli container/signals.go.
import { beforeEach, describe, expect, it } from "vitest";
import { CommandWindow } from "./command-window.ts";

const pulled = `ltsc2022: Pulling from windows/nanoserver
<short>: Pulling fs layer
<short>: Verifying Checksum
<short>: Download complete
<short>: Pull complete
Digest: sha256:<id>
Status: Downloaded newer image for mcr.microsoft.com/windows/nanoserver:ltsc2022
`;

let window: CommandWindow;
beforeEach(() => {
  window = new CommandWindow();
});

describe("docker run", () => {
  it("pulls what is missing and passes output and exit code on", () => {
    const missing = "Unable to find image 'mcr.microsoft.com/windows/nanoserver:ltsc2022' locally\n";
    expect(window.type("docker run --rm NANO cmd /c echo hi")).toBe(`${missing}${pulled}hi\n`);
    expect(window.type("docker run --rm NANO cmd /c exit 7")).toBe("");
    expect(window.exitCode).toBe(7);
    expect(window.type("docker ps -a -q")).toBe("");
  });

  it("makes its requests in the recorded order", () => {
    window.type("docker pull -q NANO");
    expect(window.requests("docker run -d --name web NANO ping -t localhost")).toEqual([
      "POST /v1.47/containers/create?name=web",
      "POST /v1.47/containers/<id>/wait?condition=next-exit",
      "POST /v1.47/containers/<id>/start",
    ]);
    expect(window.requests("docker run --rm NANO cmd /c echo hi")).toEqual([
      "POST /v1.47/containers/create",
      "POST /v1.47/containers/<id>/attach?stderr=1&stdout=1&stream=1",
      "POST /v1.47/containers/<id>/wait?condition=removed",
      "POST /v1.47/containers/<id>/start",
    ]);
    expect(window.requests("docker run -it NANO")).toEqual([
      "POST /v1.47/containers/create",
      "POST /v1.47/containers/<id>/attach?stderr=1&stdin=1&stdout=1&stream=1",
      "POST /v1.47/containers/<id>/wait?condition=next-exit",
      "POST /v1.47/containers/<id>/start",
      "POST /v1.47/containers/<id>/resize?h=30&w=120",
    ]);
    expect(window.type("exit")).not.toContain("error");
  });

  it("makes the recorded requests for an image that is not there", () => {
    expect(window.requests("docker create NANO")).toEqual([
      "POST /v1.47/containers/create",
      "POST /v1.47/images/create?fromImage=mcr.microsoft.com%2Fwindows%2Fnanoserver&tag=ltsc2022",
      "POST /v1.47/containers/create",
    ]);
  });

  it("gives a terminal to who types", () => {
    window.type("docker pull -q NANO");
    expect(window.type("docker run -it --name shell NANO")).toBe(
      "Microsoft Windows [Version 10.0.20348.2966]\n(c) Microsoft Corporation. All rights reserved.\n\nC:\\>",
    );
    expect(window.type("echo one")).toBe("echo one\none\n\nC:\\>");
    expect(window.type("exit 3")).toBe("exit 3\n");
    expect(window.exitCode).toBe(3);
    expect(window.type("docker start -ai shell")).toContain("Microsoft Windows");
    expect(window.type("exit")).toBe("exit\n");
  });

  it("passes what comes through a pipe", () => {
    window.type("docker pull -q NANO");
    expect(window.type("echo one| docker run --rm -i NANO findstr o")).toBe("one\n");
  });

  it("forwards Ctrl+C, through a terminal as a key", () => {
    window.type("docker pull -q NANO");
    expect(window.type("docker run --name fg NANO ping -t localhost")).toContain("Pinging");
    window.controlC();
    expect(window.exitCode).toBe(-1073741510);
    expect(window.type("docker ps -q")).toBe("");
    window.type("docker run -it --rm NANO");
    expect(window.type("ping -t localhost")).toContain("Pinging");
    expect(window.controlC()).toContain("C:\\>");
    expect(window.type("exit")).toBe("exit\n");
  });

  it("words what the engine refuses", () => {
    window.type("docker pull -q NANO");
    expect(window.type("docker run NANO nosuch.exe")).toBe(
      "docker: Error response from daemon: container <id> encountered an error during hcs::System::CreateProcess: nosuch.exe: failure in a Windows system call: The system cannot find the file specified. (0x2).\n",
    );
    expect(window.exitCode).toBe(127);
    expect(window.type("docker run --privileged NANO")).toBe(
      "docker: Error response from daemon: Windows does not support privileged mode.\nSee 'docker run --help'.\n",
    );
    expect(window.exitCode).toBe(125);
    expect(window.type("docker run -p 70000 NANO")).toBe(
      "docker: invalid containerPort: 70000.\nSee 'docker run --help'.\n",
    );
    expect(window.type("docker create -p 70000 NANO")).toContain("See 'docker create --help'.");
    expect(window.type("docker run -it NANO < NUL")).toMatch(/^the input device is not a TTY/);
    expect(window.exitCode).toBe(1);
    expect(window.type("docker run --pull never nano")).toBe(
      "docker: Error response from daemon: No such image: nano:latest.\nSee 'docker run --help'.\n",
    );
  });
});

describe("docker exec and attach", () => {
  beforeEach(() => {
    window.type("docker run -d --name web NANO ping -t localhost");
  });

  it("runs a further process", () => {
    expect(window.requests("docker exec web cmd /c exit 5")).toEqual([
      "GET /v1.47/containers/web/json",
      "POST /v1.47/containers/web/exec",
      "POST /v1.47/exec/<id>/start",
      "GET /v1.47/exec/<id>/json",
    ]);
    expect(window.exitCode).toBe(5);
    expect(window.type("docker exec -e A=b web cmd /c echo %A%")).toBe("b\n");
    expect(window.type("docker exec -d web cmd /c echo x")).toBe("");
    expect(window.type("docker exec nosuch cmd")).toBe("Error response from daemon: No such container: nosuch\n");
    expect(window.exitCode).toBe(1);
    window.type("docker exec web nosuch.exe");
    expect(window.exitCode).toBe(126);
  });

  it("has a shell of its own beside the container's process", () => {
    expect(window.type("docker exec -it web cmd")).toContain("Microsoft Windows");
    expect(window.type("exit 3")).toBe("exit 3\n");
    expect(window.exitCode).toBe(3);
    expect(window.type("docker ps --format {{.Names}}")).toBe("web\n");
  });

  it("attaches to what runs, and not to what does not", () => {
    expect(window.requests("docker attach web")).toEqual([
      "POST /v1.47/containers/web/wait",
      "GET /v1.47/containers/web/json",
      "POST /v1.47/containers/web/attach?stderr=1&stdout=1&stream=1",
      "GET /v1.47/containers/web/json",
    ]);
    window.controlC();
    expect(window.exitCode).toBe(-1073741510);
    expect(window.type("docker attach web")).toBe("You cannot attach to a stopped container, start it first\n");
  });
});
