// Source: reference/windows-storage.md §8.2, §8.3, A11, A59, A101–A106; reference/docker-cli.md §5.3; moby volume/mounts/windows_parser.go.
import { beforeAll, describe, expect, it } from "vitest";
import { scratches } from "#windows/storage/layer/scratch.ts";
import { CommandWindow } from "./command-window.ts";

const core = "mcr.microsoft.com/windows/servercore:ltsc2022";
const refused = (text: string): string => `docker: Error response from daemon: ${text}.\nSee 'docker run --help'.\n`;

describe("volumes and binds", () => {
  let window: CommandWindow;
  beforeAll(() => {
    window = new CommandWindow();
    window.type(`docker pull -q ${core}`);
    window.type("mkdir C:\\data");
    window.type("echo host> C:\\data\\h.txt");
  });
  const run = (options: string, command: string): string =>
    window.type(`docker run --rm ${options} ${core} ${command}`);

  it("lower-cases a volume's name and its place (A101, F8.17)", () => {
    expect(run("-v MyVol:C:\\MyData", 'cmd /c "echo v> C:\\MyData\\x.txt"')).toBe("");
    expect(window.type("docker volume ls -q")).toBe("myvol\n");
    expect(window.type("type C:\\ProgramData\\docker\\volumes\\myvol\\_data\\x.txt")).toBe("v\n");
    window.type(`docker create --name shown -v MyVol:C:\\MyData ${core}`);
    expect(window.type('docker inspect -f "{{range .Mounts}}{{.Name}} {{.Destination}}{{end}}" shown')).toBe(
      "myvol c:\\mydata\n",
    );
  });

  it.each([
    // A102, F8.20
    [
      "-v c:\\notexist:c:\\x",
      `invalid volume specification: 'c:\\notexist:c:\\x': invalid mount config for type "bind": bind source path does not exist: c:\\notexist`,
    ],
    // A103
    [
      "-v name:c:\\",
      "invalid volume specification: 'name:c:\\': invalid mount config for type \"volume\": destination path cannot be `c:` or `c:\\`: c:\\",
    ],
    [
      "-v name:C:",
      "invalid volume specification: 'name:C:': invalid mount config for type \"volume\": destination path cannot be `c:` or `c:\\`: c:",
    ],
    [
      "-v c:\\windows\\win.ini:c:\\x",
      `invalid volume specification: 'c:\\windows\\win.ini:c:\\x': invalid mount config for type "bind": source path must be a directory`,
    ],
    [
      "-v c:\\windows\\win.ini",
      "Unrecognised volume spec: file 'c:\\windows\\win.ini' cannot be mapped. Only directories can be mapped on this platform",
    ],
    ["-v foo", "Unrecognised volume spec: invalid volume specification: 'foo'"],
    [
      "-v con:d:",
      `invalid volume specification: 'con:d:': invalid mount config for type "volume": volume name "con" cannot be a reserved word for Windows filenames`,
    ],
    ["-v c:\\:d:\\:foo", "invalid volume specification: 'c:\\:d:\\:foo'"],
    [
      "-v \\\\.\\pipe\\a:c:\\pipe",
      `invalid volume specification: '\\\\.\\pipe\\a:c:\\pipe': invalid mount config for type "npipe": 'c:\\pipe' is not a valid pipe path`,
    ],
    ["-v c:\\data:c:\\x -v c:\\data:C:\\X", "Duplicate mount point: c:\\x"],
    ["--mount type=tmpfs,target=c:\\x", `invalid mount config for type "tmpfs": mount type unknown`],
    [
      "--mount type=bind,source=c:\\data,target=c:\\x,bind-propagation=shared",
      `invalid mount config for type "bind": invalid propagation mode: shared`,
    ],
    [
      "--mount type=npipe,source=c:\\pipe,target=\\\\.\\pipe\\x",
      `invalid mount config for type "npipe": 'c:\\pipe' is not a valid pipe path`,
    ],
    [
      "--mount type=npipe,source=\\\\.\\pipe\\x,target=c:\\pipe",
      `invalid mount config for type "npipe": 'c:\\pipe' is not a valid pipe path`,
    ],
    [
      "--mount type=bind,source=c:\\nope,target=c:\\x",
      `invalid mount config for type "bind": bind source path does not exist: c:\\nope`,
    ],
    [
      "--mount type=bind,source=data,target=c:\\x",
      `invalid mount config for type "bind": invalid mount path: 'data' mount path must be absolute`,
    ],
    ["--mount type=bind,source=c:\\data,target=x", `invalid mount config for type "bind": invalid mount path: 'x'`],
    [
      "--mount target=c:\\x,readonly",
      `invalid mount config for type "volume": must not set ReadOnly mode when using anonymous volumes`,
    ],
    [
      "--mount source=con,target=c:\\x",
      `invalid mount config for type "volume": volume name "con" cannot be a reserved word for Windows filenames`,
    ],
    ["--volumes-from shown:zz", "invalid mode: zz"],
    ["--storage-opt size=abc", "invalid size: 'abc'"],
  ])("refuses %s", (options, text) => {
    const before = window.type("docker ps -aq");
    expect(run(options, "cmd")).toBe(refused(text));
    expect(window.exitCode).toBe(125);
    expect(window.type("docker ps -aq")).toBe(before);
  });

  it("hides what the image has at the place, and copies none of it (A104, A105)", () => {
    expect(run("-v c:\\data:c:\\Users", "cmd /c dir /b C:\\Users")).toBe("h.txt\n");
    expect(run("-v fresh:c:\\Users", "cmd /c dir /b C:\\Users")).toBe("File Not Found\n");
    expect(window.type("dir /b C:\\ProgramData\\docker\\volumes\\fresh\\_data")).toBe("File Not Found\n");
  });

  it("keeps writers out of what is read-only (A106)", () => {
    for (const options of [
      "-v c:\\data:c:\\x:ro",
      "--mount type=bind,source=c:\\data,target=c:\\x,readonly",
      "-v myvol:c:\\x:ro",
    ]) {
      expect(run(options, 'cmd /c "echo no> C:\\x\\n.txt"'), options).toBe("Access is denied.\n");
    }
    expect(window.type("dir /b C:\\data")).toBe("h.txt\n");
  });

  it("shares volumes by another container's name, read-only too", () => {
    expect(run("--volumes-from shown", "cmd /c type C:\\MyData\\x.txt")).toBe("v\n");
    expect(run("--volumes-from shown:ro", 'cmd /c "echo no> C:\\MyData\\n.txt"')).toBe("Access is denied.\n");
  });

  it("leaves no trace on the container's own disk (A59, F8.14)", () => {
    window.type(`docker run --name traced -v c:\\data:c:\\x ${core} cmd /c "echo b> C:\\x\\b.txt"`);
    expect(window.type("docker diff traced")).not.toContain("Files/x");
    expect(window.type("type C:\\data\\b.txt")).toBe("b\n");
  });

  it("makes disks as large as asked for, 127 GiB by default (A10, A11)", () => {
    window.type(`docker create --name small --storage-opt size=50GB ${core}`);
    window.type(`docker create --name other --storage-opt SIZE=30g ${core}`);
    window.type(`docker create --name usual ${core}`);
    const sizes = window.timeline.head.all(scratches).map(({ size }) => size);
    expect(sizes.slice(-3)).toEqual([53_687_091_200, 32_212_254_720, 127 * 2 ** 30]);
    const files = window.timeline.head.all(scratches).map(({ fileSize }) => fileSize);
    expect(Math.max(...files.slice(-3))).toBeLessThan(64 * 2 ** 20);
  });
});

describe("directories on Windows Server 2016", () => {
  const old = "mcr.microsoft.com/windows/servercore:ltsc2016";
  let window: CommandWindow;
  beforeAll(() => {
    window = new CommandWindow("windows-server-2016");
    window.type(`docker pull -q ${old}`);
    window.type("mkdir C:\\data");
    window.type("echo host> C:\\data\\h.txt");
  });

  it("are mapped onto empty or missing ones only (A104, F8.12)", () => {
    expect(window.type(`docker run --rm -v c:\\data:c:\\Users ${old} cmd /c dir`)).toBe(
      "docker: Error response from daemon: container <id> encountered an error during CreateContainer: failure in a Windows system call: The directory is not empty. (0x91).\n",
    );
    expect(window.exitCode).toBe(125);
    expect(window.type(`docker run --rm -v c:\\data:d: ${old} cmd /c type D:\\h.txt`)).toBe("host\n");
  });

  it("are reached through a link in the container's disk, which stays (F8.11)", () => {
    expect(window.type(`docker run --name linked -v c:\\data:c:\\new ${old} cmd /c type C:\\new\\h.txt`)).toBe(
      "host\n",
    );
    expect(window.type("docker diff linked")).toContain("C Files/new\n");
    expect(window.type("docker start -a linked")).toBe("host\n");
  });
});
