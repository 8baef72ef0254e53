// Source: reference/windows-storage.md F2.16, F2.19, F2.25, F2.26; [MS-FSCC] 5.3; docker diff: C is changed, D is deleted.
import { beforeAll, describe, expect, it } from "vitest";
import { fileRef } from "../../../diagrams/storage/file-refs.ts";
import { storageOf } from "../../../diagrams/storage/world/index.ts";
import { type Live, openLive, typed } from "../../../session/live.ts";
import type { InspectorModel } from "../../Inspector.tsx";

const type = (live: Live, line: string): Live => {
  const asked = live.intend(live.end, typed("0", line));
  if ("problem" in asked) throw new Error(asked.problem);
  return asked.live;
};

describe("what the inspector says of a container's disk", () => {
  let live: Live;
  beforeAll(() => {
    live = type(
      openLive(null).live,
      "docker run -d --name web mcr.microsoft.com/windows/servercore:ltsc2022 ping -t localhost",
    );
  });

  const tell = (path: string): InspectorModel => live.tell(live.end, fileRef({ disk: "container:0", path }));
  const fact = (model: InspectorModel, name: string): string | undefined =>
    model.facts.find((each) => each.name === name)?.value;
  const lines = (model: InspectorModel): readonly string[] => model.tries.flatMap(({ lines }) => lines);

  it("says that a name has no record while nobody has looked into its directory", () => {
    const model = tell("Windows\\System32\\drivers\\etc\\hosts");
    expect(fact(model, "Record in $MFT")).toBe("none yet");
    expect(model.what).toMatch(
      /nobody has looked into `C:\\Windows\\System32\\drivers\\etc`.* record is `C:\\Windows`,/,
    );
    expect(model.what).not.toContain("Its name stands on the container’s disk");
    expect(fact(model, "Reparse tag")).toBeUndefined();
  });

  it("gives the record of a name whose directory has been looked into", () => {
    expect(fact(tell("License.txt"), "Record in $MFT")).toMatch(/^\d+$/);
  });

  it("says of no directory that a write copies it whole", () => {
    for (const path of ["Windows", "Windows\\System32", "Windows\\System32\\drivers\\etc"]) {
      expect(tell(path).kind).toMatch(/^Directory/);
      expect(tell(path).what).not.toMatch(/copies the whole/);
    }
  });

  it("explains the two GUIDs of a link whose bytes are below the topmost layer, and only there", () => {
    const { layers, disks } = storageOf(live.seen(live.end, "host"));
    const path = "License.txt";
    const level = layers.find(({ ref }) => ref.id === disks[0]?.seen.entry(path)?.layer)?.level;
    const model = tell(path);
    const differ = fact(model, "· Layer") !== `{${fact(model, "That layer’s GUID")}}`;
    expect(differ).toBe(level !== layers.length);
    expect(fact(model, "Why two GUIDs") !== undefined).toBe(differ);
  });

  it("offers to read texts, and to list what is none", () => {
    expect(lines(tell("License.txt"))).toContain('docker exec web cmd /c type "C:\\License.txt"');
    expect(lines(tell("Windows\\System32\\ntdll.dll"))).toContain(
      'docker exec web cmd /c dir "C:\\Windows\\System32\\ntdll.dll"',
    );
  });

  it("tells of NTFS's own files what they are for and where they lie", () => {
    const model = tell("$LogFile");
    expect(model.title).toBe("$LogFile");
    expect(fact(model, "Record in $MFT")).toBe("2");
    expect(fact(model, "Blocks, 1 MiB each")).toMatch(/^\d+/);
  });

  it("names the owner of every block that holds something by a path that can be told of", () => {
    const [disk] = storageOf(live.seen(live.end, "host")).disks;
    const owners = Array.from({ length: disk?.blocks.count ?? 0 }, (_, at) => disk?.blocks.at(at).owners ?? []).flat();
    expect(owners.map(({ path }) => path)).toEqual(expect.arrayContaining(["$MFT", "$LogFile", "$Bitmap"]));
    for (const { path } of owners) if (path !== null) expect(tell(path).what).not.toMatch(/not there/);
  });

  it("says in words what C and D stand for in a commit", () => {
    const changed = type(live, "docker exec web cmd /c del C:\\Windows\\win.ini");
    const model = changed.tell(changed.end, { table: "commit", id: 0 });
    expect(model.what).toMatch(/C\*\* stands for changed.*D\*\* stands for deleted/s);
    expect(model.facts).toContainEqual(expect.objectContaining({ name: "D · deleted" }));
    expect(fact(model, "When")).toMatch(/once it has stopped/);
  });
});
