// Source: reference/docker-cli.md §4.5, §7; reference/windows-storage.md §6.1, A85–A87, A92, A93; moby image/tarexport.
import { beforeAll, describe, expect, it } from "vitest";
import { CommandWindow } from "./command-window.ts";

describe("images in archives", () => {
  let window: CommandWindow;
  beforeAll(() => {
    window = new CommandWindow();
    window.type("docker pull -q NANO");
    window.type("echo no archive> C:\\a.txt");
    window.type('docker run --name made NANO cmd /c "echo hi>C:\\hi.txt& del C:\\License.txt"');
    window.type("docker commit -m said -a me made mine:1");
  });

  it("leave as one file and come back the same", () => {
    const id = window.type("docker images -q --no-trunc mine");
    const history = window.type('docker history --no-trunc --format "{{.CreatedBy}} {{.Size}} {{.Comment}}" mine:1');
    expect(window.type("docker save -o C:\\mine.tar mine:1")).toBe("");
    window.type("docker rm made");
    expect(window.type("docker rmi mine:1")).toContain("Untagged: mine:1\nDeleted: sha256:<id>\n");
    expect(window.type("docker load -i C:\\mine.tar")).toContain("Loaded image: mine:1\n");
    expect(window.type("docker images -q --no-trunc mine")).toBe(id);
    expect(window.type('docker history --no-trunc --format "{{.CreatedBy}} {{.Size}} {{.Comment}}" mine:1')).toBe(
      history,
    );
    expect(window.type("docker run --rm mine:1 cmd /c type C:\\hi.txt")).toBe("hi\n");
    expect(window.type("docker run --rm mine:1 cmd /c dir /b C:\\License.txt")).toBe("File Not Found\n");
  });

  it("go through redirections and pipes byte by byte", () => {
    expect(window.type("docker save mine:1 > C:\\piped.tar")).toBe("");
    window.type("docker rmi mine:1");
    expect(window.type("docker load < C:\\piped.tar")).toContain("Loaded image: mine:1\n");
    window.type("docker rmi mine:1");
    expect(window.type("type C:\\piped.tar | docker load")).toContain("Loaded image: mine:1\n");
  });

  it("are archives no more when Windows PowerShell has redirected them", () => {
    window.type('powershell -Command "docker save mine:1 > C:\\text.tar"');
    expect(window.type("docker load -i C:\\text.tar")).toBe("archive/tar: invalid tar header\n");
    expect(window.type('powershell -Command "docker save mine:1 | docker load"')).toBe(
      "archive/tar: invalid tar header\n",
    );
  });

  it("can be looked into with tar", () => {
    expect(window.type("tar -tf C:\\mine.tar")).toMatch(
      /^blobs\/\nblobs\/sha256\/\n(?:blobs\/sha256\/<id>\n)+index\.json\nmanifest\.json\noci-layout\nrepositories\n$/,
    );
    window.type("mkdir C:\\open");
    window.type("tar -xf C:\\mine.tar -C C:\\open");
    expect(window.type("type C:\\open\\oci-layout")).toBe('{"imageLayoutVersion": "1.0.0"}');
    window.type("cd C:\\open");
    window.type("tar -cf C:\\again.tar blobs index.json manifest.json oci-layout repositories");
    expect(window.type("docker load -i C:\\again.tar")).toContain("Loaded image: mine:1\n");
  });

  it("fetch a base that is gone, as a pull does", () => {
    window.type("docker rmi mine:1 NANO");
    expect(window.type("docker images -q")).toBe("");
    expect(window.type("docker load -q -i C:\\mine.tar")).toBe("Loaded image: mine:1\n");
    expect(window.type("docker run --rm mine:1 cmd /c type C:\\hi.txt")).toBe("hi\n");
  });

  it.each([
    ["docker save", `"docker save" requires at least 1 argument.`],
    ["docker save nosuch -o C:\\x.tar", "Error response from daemon: No such image: nosuch\n"],
    ["docker save nosuch:1 -o C:\\x.tar", "Error response from daemon: reference does not exist\n"],
    [
      "docker save -o C:\\no\\x.tar mine:1",
      'failed to save image: invalid output path: directory "C:\\\\no" does not exist\n',
    ],
    ["docker load -i C:\\none.tar", "open C:\\none.tar: The system cannot find the file specified.\n"],
    ["docker load -i C:\\a.txt", "unexpected EOF\n"],
    ["docker load < C:\\a.txt", "unexpected EOF\n"],
    [
      "docker export -o C:\\no\\x.tar mine",
      'failed to export container: invalid output path: directory "C:\\\\no" does not exist\n',
    ],
  ])("%s", (line, text) => {
    expect(window.type(line)).toContain(text);
    expect(window.exitCode).toBe(1);
  });

  it("can be told apart from a folder that is no layer", () => {
    window.type("docker run -d --name up mine:1 ping -t localhost");
    window.type("docker cp up:C:\\hi.txt - > C:\\hi.tar");
    expect(window.type("docker import C:\\hi.tar")).toMatch(
      /^Error response from daemon: re-exec error: exit status 1: output: ProcessBaseLayer C:\\ProgramData\\docker\\windowsfilter\\<id>: The system cannot find the path specified\.\n$/,
    );
    expect(window.type("docker import -c bad C:\\hi.tar")).toContain("Error response from daemon:");
  });

  it("are made of stopped containers only (A85, A86, A87)", () => {
    expect(window.type("docker commit up")).toBe(
      "Error response from daemon: windows does not support commit of a running container\n",
    );
    expect(window.type("docker diff up")).toBe(
      "Error response from daemon: Windows does not support diff of a running container\n",
    );
    for (const state of ["up", "stopped"]) {
      expect(window.type("docker export up > C:\\up.tar"), state).toBe(
        "Error response from daemon: the daemon on this operating system does not support exporting Windows containers\n",
      );
      window.type("docker stop -t 1 up");
    }
  });
});

describe("docker cp with archives on standard streams", () => {
  let window: CommandWindow;
  beforeAll(() => {
    window = new CommandWindow();
    window.type("docker run -d --name web NANO ping -t localhost");
    window.type('docker exec web cmd /c "mkdir C:\\site & echo one> C:\\site\\a.txt"');
  });

  it("takes a directory out of one place and into another", () => {
    expect(window.type("docker cp web:C:\\site - > C:\\site.tar")).toBe("");
    expect(window.type("docker cp - web:C:\\Users < C:\\site.tar")).toMatch(
      /^Successfully copied .* to web:C:\\Users\n$/,
    );
    expect(window.type("docker exec web cmd /c type C:\\Users\\site\\a.txt")).toBe("one\n");
    window.type("docker stop -t 1 web");
    expect(window.type("docker cp - web:C:\\ < C:\\site.tar")).toMatch(/^Successfully copied /);
    expect(window.type("docker cp web:C:\\site\\a.txt C:\\a.txt")).toMatch(/^Successfully copied /);
    expect(window.type("type C:\\a.txt")).toBe("one\n");
  });

  it.each([
    ["docker cp - web:C:\\nosuch < C:\\site.tar", 'destination "web:C:\\nosuch" must be a directory\n'],
    ["docker cp - web:C:\\ < C:\\a.txt", "Error response from daemon: unexpected EOF\n"],
    ["docker cp web:C:\\nosuch -", "Error response from daemon: Could not find the file C:\\nosuch in container web\n"],
    ["docker cp - -", "must specify at least one container source\n"],
  ])("%s", (line, text) => {
    expect(window.type(line)).toBe(text);
    expect(window.exitCode).toBe(1);
  });
});
