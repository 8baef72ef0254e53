// Source: reference/windows-storage.md F2.15, F3.1–F3.5, A48, A53, A61–A66, O27; texts of fsutil: learn.microsoft.com ("Reading the USN Journal", fsutil), observed outputs.
import { expect, it } from "vitest";
import { hop } from "#core/why.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import { CommandWindow } from "./command-window.ts";

const image = "mcr.microsoft.com/windows/servercore:ltsc2022";

/** What the journal says: name and reason of each record. */
const journal = (text: string): readonly string[] =>
  [...text.matchAll(/^File name {9}: (.*)\n.*\nReason {12}: 0x([0-9a-f]{8})/gm)].map(
    ([, name, reason]) => `${name} ${reason}`,
  );

const opened = () => {
  const window = new CommandWindow();
  window.type(`docker run -d --name web ${image} ping -t localhost`);
  const inside = (...lines: string[]): string => window.type(`docker exec web cmd /c "${lines.join(" & ")}"`);
  return { window, inside };
};
const started = () => opened().inside;

it("reads the change journal of a container's disk", () => {
  const inside = started();
  const since = (line: string): readonly string[] =>
    journal(
      inside(
        "fsutil usn deletejournal /d C:",
        "fsutil usn createjournal m=1000000 a=100000 C:",
        line,
        "fsutil usn readjournal C:",
      ),
    );
  expect(inside("fsutil usn queryjournal C:")).toBe("Error 1179: The volume change journal is not active.\n");
  // One open for the whole command (A61, A62).
  expect(since("echo hello> C:\\log.txt")).toEqual(["log.txt 00000100", "log.txt 00000102", "log.txt 80000102"]);
  expect(since("echo more>> C:\\log.txt")).toEqual(["log.txt 00000002", "log.txt 80000002"]);
  expect(since("(echo one & echo two)> C:\\log.txt")).toEqual([
    "log.txt 00000004",
    "log.txt 00000006",
    "log.txt 80000006",
  ]);
  // Opened for writing, a placeholder is copied and loses its reparse point; then comes the line.
  expect(since("echo x>> C:\\License.txt").slice(0, 3)).toEqual([
    "License.txt 00000002",
    "License.txt 00100002",
    "License.txt 80108002",
  ]);
  expect(since("type C:\\Windows\\win.ini")).toEqual([]);
  expect(since("del C:\\log.txt")).toEqual(["log.txt 80000200"]);
  expect(since("ren C:\\License.txt L.txt")).toEqual([
    "License.txt 00001000",
    "L.txt 00002000",
    "L.txt 80002000",
    "License.txt 80100100",
  ]);
});

it("shows names, streams, reparse points and clusters as NTFS has them", () => {
  const inside = started();
  expect(inside("echo x> C:\\one.txt", "mklink /H C:\\two.txt C:\\one.txt", "fsutil hardlink list C:\\two.txt")).toBe(
    "Hardlink created for C:\\two.txt <<===>> C:\\one.txt\n\\one.txt\n\\two.txt\n",
  );
  expect(inside("echo zone> C:\\two.txt:z", "more < C:\\one.txt:z")).toBe("zone \n");
  expect(inside("fsutil reparsepoint query C:\\Windows\\win.ini")).toBe(
    "Error 4390: The file or directory is not a reparse point.\n",
  );
  expect(inside("mklink /J C:\\j C:\\Users", "fsutil reparsepoint query C:\\j")).toContain(
    "Reparse Tag Value : 0xa0000003\nTag value: Microsoft\nTag value: Name Surrogate\nTag value: Mount Point\n",
  );
  const made = inside("fsutil file createnew C:\\big.bin 10000000", "fsutil file queryextents C:\\big.bin");
  expect(made).toMatch(/^File C:\\big\.bin is created\nVCN: 0x0 +Clusters: 0x98a +LCN: 0x[0-9a-f]+\n$/);
});

it("lists streams, owners and short names", () => {
  const inside = started();
  const listed = inside("echo a> C:\\f.txt", "echo zone> C:\\f.txt:z", "takeown /f C:\\f.txt", "dir /r /q C:\\f.txt");
  expect(listed).toContain('now owned by user "User Manager\\ContainerAdministrator"');
  expect(listed).toMatch(/\n.{20} {17}4 User Manager\\Container f\.txt\n {37}7 f\.txt:z:\$DATA\n/);
  expect(inside("dir /x C:\\f.txt")).toMatch(/ 4 {14}f\.txt\n/);
});

it("shows the host what lies on the disk: placeholders and tombstones (A37, A39)", () => {
  const { window, inside } = opened();
  inside("del C:\\License.txt", "echo own> C:\\own.txt");
  const guid = window.timeline.head.all(volumes).find(({ kind }) => kind === "scratch")?.guid;
  const root = `\\\\?\\Volume{${guid}}`;
  expect(window.type(`dir /b ${root}\\`)).toMatch(/^License\.txt\nown\.txt$/m);
  expect(window.type(`fsutil reparsepoint query ${root}\\License.txt`)).toContain("Reparse Tag Value : 0xa000001f");
  expect(window.type(`fsutil reparsepoint query ${root}\\Windows`)).toContain("Reparse Tag Value : 0x90001018");
  expect(window.type(`dir /b /al ${root}\\`)).toContain("Windows\n");
  expect(inside("dir /b /al C:\\")).not.toContain("Windows\n");
  expect(window.type(`type ${root}\\own.txt`)).toBe("own\n");
  expect(window.type(`type ${root}\\License.txt`)).not.toContain("MICROSOFT");
});

it("keeps others from a file that a command is still writing to, until it ends", () => {
  const { window, inside } = opened();
  window.type('docker exec -d web cmd /c "ping -t localhost > C:\\log.txt"');
  const inUse = "The process cannot access the file because it is being used by another process.\n";
  expect(inside("del C:\\log.txt")).toBe(`C:\\log.txt\n${inUse}`);
  expect(inside("echo x> C:\\log.txt")).toBe(inUse);
  expect(inside("ren C:\\log.txt old.txt")).toBe(inUse);
  expect(window.type("docker exec web powershell -c \"'x' > C:\\log.txt\"")).toContain(
    "The process cannot access the file 'C:\\log.txt' because it is being used by another process.",
  );
  expect(inside("taskkill /f /im ping.exe", "del C:\\log.txt", "dir /b C:\\log.txt")).toContain("File Not Found");
});

it("shows what is added to a file that Get-Content -Wait follows", () => {
  const { window } = opened();
  const tail = `docker run -d --name tail ${image} powershell -c "'one' > C:\\app.log; Get-Content C:\\app.log -Wait"`;
  window.type(tail);
  window.type("ping -n 2 localhost");
  expect(window.type("docker logs tail")).toBe("one\n");
  window.type('docker exec tail cmd /c "echo two>> C:\\app.log"');
  window.type('docker exec tail cmd /c "echo three>> C:\\app.log & echo other> C:\\other.log"');
  window.type("ping -n 2 localhost");
  expect(window.type("docker logs tail")).toBe("one\ntwo\nthree \n");
});

it("says whose bytes a program reads: the layer's until the file is copied, then the disk's (A57, F2.24)", () => {
  const { window, inside } = opened();
  const reads = () =>
    window.timeline.events
      .map((_, seq) => hop(window.timeline, seq))
      .flatMap((each) => (each?.label === "NtReadFile" ? [each.body] : []));
  inside("type C:\\License.txt");
  const [first] = reads();
  expect(first).toMatchObject({ path: "C:\\License.txt", serviced: "SERVICED_FROM_LAYER" });
  expect(first).toHaveProperty("target", expect.stringMatching(/\\windowsfilter\\[0-9a-f]{64}\\Files\\License\.txt$/));
  inside("echo x>> C:\\License.txt", "type C:\\License.txt");
  expect(reads().slice(1)).toEqual([expect.objectContaining({ serviced: "SERVICED_FROM_SCRATCH" })]);
  window.type("type C:\\Windows\\win.ini");
  expect(reads()).toHaveLength(2);
});
