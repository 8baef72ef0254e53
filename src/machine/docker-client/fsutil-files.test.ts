// Source: learn.microsoft.com, fsutil sparse, FSCTL_SET_ZERO_DATA, FSCTL_READ_FILE_USN_DATA, reparse points; texts: ReactOS, fsutil's message file; reference/windows-storage.md A56, A97, A98.
import { expect, it } from "vitest";
import { fileRecords } from "#windows/storage/read/index.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import { CommandWindow } from "./command-window.ts";

const image = "mcr.microsoft.com/windows/servercore:ltsc2022";

const opened = () => {
  const window = new CommandWindow();
  window.type(`docker run -d --name web ${image} ping -t localhost`);
  const inside = (...lines: string[]): string => window.type(`docker exec web cmd /c "${lines.join(" & ")}"`);
  return { window, inside };
};

it("gives clusters back where a sparse file is zeroed, and expands them in a layer (A97)", () => {
  const { window, inside } = opened();
  const free = (): number =>
    Number(/Total free bytes +: ([\d,]+)/.exec(inside("fsutil volume diskfree C:"))?.[1]?.replaceAll(",", ""));
  inside("fsutil file createnew C:\\s.bin 1000000");
  expect(inside("fsutil sparse queryflag C:\\s.bin", "fsutil sparse queryrange C:\\s.bin")).toBe(
    "This file is NOT set as sparse\nThe specified file is NOT sparse\n",
  );
  const full = free();
  expect(inside("fsutil file setzerodata offset=0 length=131072 C:\\s.bin")).toBe("Zero data is changed\n");
  expect(free()).toBe(full);
  expect(inside("fsutil sparse setflag C:\\s.bin", "fsutil sparse queryflag C:\\s.bin")).toBe(
    "This file is set as sparse\n",
  );
  // From 100,000 to 300,000 lie three whole units of 64 KiB: 131072 to 262144 are two of them.
  expect(inside("fsutil sparse setrange C:\\s.bin 100000 200000", "fsutil sparse queryrange C:\\s.bin")).toBe(
    "Allocated range[1]: Offset: 0x0         Length: 0x20000\nAllocated range[2]: Offset: 0x40000     Length: 0xb4240\n",
  );
  expect(free()).toBe(full + 131_072);
  expect(inside("fsutil file queryextents C:\\s.bin")).toContain(
    "VCN: 0x20       Clusters: 0x20       LCN: 0xffffffffffffffff\n",
  );
  expect(inside("fsutil file seteof C:\\s.bin 9000000", "dir C:\\s.bin")).toContain(" 9,000,000 s.bin");
  expect(free()).toBe(full + 131_072);
  window.type("docker stop web");
  window.type("docker commit web holes");
  const after = window.type('docker run --rm holes cmd /c "dir C:\\s.bin & fsutil sparse queryflag C:\\s.bin"');
  expect(after).toContain(" 9,000,000 s.bin");
  expect(after).toContain("This file is NOT set as sparse\n");
});

it("zeros what is known of a file's bytes, and fills the holes of one that shall have none", () => {
  const { inside } = opened();
  inside("(echo abcdef)> C:\\t.txt", "fsutil file setzerodata offset=1 length=2 C:\\t.txt");
  expect(inside("type C:\\t.txt")).toBe("a\0\0def\n");
  inside(
    "fsutil file createnew C:\\s.bin 200000",
    "fsutil sparse setflag C:\\s.bin",
    "fsutil sparse setrange C:\\s.bin 0 200000",
  );
  expect(inside("fsutil sparse queryrange C:\\s.bin")).toBe("");
  expect(
    inside("fsutil sparse setflag C:\\s.bin 0", "fsutil file queryallocranges offset=0 length=200000 C:\\s.bin"),
  ).toBe("Allocated range[1]: Offset: 0x0         Length: 0x30d40\n");
  expect(inside("fsutil sparse queryflag C:\\none.bin")).toBe("Error 2: The system cannot find the file specified.\n");
});

it("takes a reparse point off a link, and leaves what was under it", () => {
  const { inside } = opened();
  inside("mklink /J C:\\j C:\\Users", "mklink C:\\l C:\\License.txt");
  expect(inside("fsutil reparsepoint delete C:\\j", "dir /b C:\\j", "fsutil reparsepoint query C:\\j")).toBe(
    "File Not Found\nError 4390: The file or directory is not a reparse point.\n",
  );
  expect(inside("fsutil reparsepoint delete C:\\l", "dir C:\\l")).toMatch(/ {17}0 l\n/);
  expect(inside("fsutil reparsepoint delete C:\\License.txt")).toBe(
    "Error 4390: The file or directory is not a reparse point.\n",
  );
});

it("tells a file's record and the last that the journal says of it", () => {
  const { inside } = opened();
  inside("fsutil usn createjournal m=1000000 a=100000 C:", "(echo a)> C:\\one.txt");
  const id = /File ID is (0x[0-9a-f]{32})/.exec(inside("fsutil file queryfileid C:\\one.txt"))?.[1];
  const data = inside("fsutil usn readdata C:\\one.txt");
  expect(data).toContain(`FileRef#         : ${id}\nParent FileRef#  : 0x00000000000000000005000000000005\n`);
  expect(data).toContain("Reason           : 0x0\n");
  expect(data).toContain(
    "File Attributes  : 0x20\nFile Name Length : 0xe\nFile Name Offset : 0x4c\nFileName         : one.txt\n",
  );
  const usn = Number(/^Usn {14}: (0x[0-9a-f]+)$/m.exec(data)?.[1]);
  expect(usn).toBeGreaterThan(0);
  const all = inside(`fsutil usn enumdata 1 ${usn} ${usn} C:`);
  expect(all).toBe(
    `File Ref#       : ${id}\nParentFile Ref# : 0x00000000000000000005000000000005\nUsn             : 0x${usn.toString(16).padStart(16, "0")}\nSecurityId      : 0x00000000\nReason          : 0x00000000\nName (014)      : one.txt\n\n`,
  );
  // Placeholders have records as well.
  expect(inside("fsutil usn enumdata 1 0 0 C:")).toContain(" : License.txt\n");
});

it("keeps streams of directories, and takes them into layers (A98)", () => {
  const { window, inside } = opened();
  inside("mkdir C:\\d", "(echo note)> C:\\d:n", "(echo win)> C:\\Users:w");
  expect(inside("more < C:\\d:n", "dir /r C:\\ | findstr DATA")).toBe(
    `note\n${" ".repeat(37)}6 d:n:$DATA\n${" ".repeat(37)}5 Users:w:$DATA\n`,
  );
  window.type("docker stop web");
  window.type("docker commit web streams");
  expect(window.type('docker run --rm streams cmd /c "more < C:\\d:n"')).toBe("note\n");
});

it("says that it does not model writing to a container's disk from the host", () => {
  const { window } = opened();
  const guid = window.timeline.head.all(volumes).find(({ kind }) => kind === "scratch")?.guid;
  const text = "Silo does not model writing to a container's disk from the host, behind its filter.\n";
  expect(window.type(`echo x> \\\\?\\Volume{${guid}}\\a.txt`)).toBe(text);
});

it("makes nothing of the component store when a container runs", () => {
  const { window, inside } = opened();
  inside("dir C:\\Windows");
  const id = window.timeline.head.all(volumes).find(({ kind }) => kind === "scratch")?.id;
  if (id === undefined) throw new Error("There is no container's disk.");
  const records = [...fileRecords(window.timeline.head, id)];
  const windows = records.find(({ below }) => below === "Windows");
  const store = records.find(({ below }) => below?.toUpperCase() === "WINDOWS\\WINSXS");
  expect([windows?.expansion == null, store?.expansion]).toEqual([false, null]);
  expect(records.filter(({ below }) => /^Windows\\WinSxS\\/i.test(below ?? ""))).toEqual([]);
});

it("has no transactions in a container (A56)", () => {
  const { inside } = opened();
  expect(inside("fsutil resource info C:\\")).toBe(
    "Error 6801: Transaction support within the specified resource manager is not started or was shut down due to an error.\n",
  );
});
