// Source: reference/windows-storage.md F0.5, F0.6, §2.7 (O3, O4, O11), A42–A49, Q6.
import { beforeAll, describe, expect, it } from "vitest";
import { type Live, openLive, typed } from "../../../session/live.ts";
import { faults } from "../../scene/laws.ts";
import { fileRef, spotOf } from "../file-refs.ts";
import { flattened } from "../layout/storage-scene.ts";
import { layoutStorage } from "../layout.ts";
import type { Disk, Entry, StorageModel } from "../model.ts";
import { storageStory } from "../story.ts";
import { storageOf } from "./index.ts";

const type = (live: Live, ...lines: readonly string[]): Live =>
  lines.reduce((on, line) => {
    const asked = on.intend(on.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    return asked.live;
  }, live);

const modelAt = (live: Live, moment = live.end, observer = "host"): StorageModel =>
  storageOf(live.seen(moment, observer));

const diskOf = ({ disks }: StorageModel): Disk => {
  const [disk] = disks;
  if (disk === undefined) throw new Error("There is no disk.");
  return disk;
};

const paths = ({ count, at }: Disk["changed"]): readonly string[] =>
  Array.from({ length: count }, (_, index) => at(index)).map(({ path, state }: Entry) => `${path} ${state}`);

describe("storage of a session", () => {
  let done: Live;
  /** The moment when the container runs and nothing has been done in it. */
  let started = 0;

  beforeAll(() => {
    const begun = type(
      openLive(null).live,
      "docker run -d --name web mcr.microsoft.com/windows/servercore:ltsc2022 ping -t localhost",
    );
    started = begun.end;
    done = type(
      begun,
      "docker exec web cmd /c echo more>>C:\\License.txt",
      "docker exec web cmd /c del C:\\Windows\\win.ini",
      "docker exec web cmd /c echo new>C:\\new.txt",
    );
  });

  it("has no disk and no layer before the first container", () => {
    const model = modelAt(done, 0);
    expect([model.disks.length, model.layers.length]).toEqual([0, 0]);
  });

  it("has layers, links into them, and blocks once a container runs", () => {
    const model = modelAt(done, started);
    const disk = diskOf(model);
    expect(model.layers.map(({ level }) => level)).toEqual([2, 1]);
    expect(disk).toMatchObject({ name: "web", state: "attached", promised: 127 * 2 ** 30, journal: null });
    expect(disk.links.count).toBeGreaterThan(5);
    expect(disk.blocks.count).toBeGreaterThan(4);
    const license = disk.seen.entry("License.txt");
    expect(license).toMatchObject({ state: "placeholder", sizeOnDisk: 0, blocks: [] });
    expect(license?.record).not.toBeNull();
    expect(model.layers.find(({ ref }) => ref.id === license?.layer)?.fileSize("License.txt")).toBe(license?.size);
  });

  it("finds each link at the place where the list has it", () => {
    const { links } = diskOf(modelAt(done));
    for (let index = 0; index < links.count; index += 37) expect(links.indexOf(links.at(index).path)).toBe(index);
    expect(links.indexOf("License.txt")).toBe(-1);
  });

  it("copies a file whole at one moment, and holds it from then on", () => {
    const copies = Array.from({ length: done.end }, (_, at) => at + 1).filter(
      (moment) => diskOfOrNull(modelAt(done, moment))?.copying?.path === "License.txt",
    );
    expect(copies).toHaveLength(1);
    const [moment = 0] = copies;
    expect(diskOf(modelAt(done, moment))).toMatchObject({
      touched: "License.txt",
      copying: { bytes: expect.any(Number) },
    });
    expect(diskOf(modelAt(done, moment - 1)).seen.entry("License.txt")?.state).toBe("placeholder");
    expect(diskOf(modelAt(done)).seen.entry("License.txt")?.state).toBe("materialised");
  });

  it("lists what the disk holds itself, and strikes out what was deleted", () => {
    const own = paths(diskOf(modelAt(done)).changed);
    expect(own).toEqual(
      expect.arrayContaining(["License.txt materialised", "new.txt new", "Windows\\win.ini tombstone"]),
    );
  });

  it("shows a struck-out name to the host only", () => {
    const host = diskOf(modelAt(done));
    expect(host.seen.entry("Windows\\win.ini")?.state).toBe("tombstone");
    const inside = modelAt(done, done.end, `${host.ref.table}:${host.ref.id}`);
    expect(diskOf(inside)).toMatchObject({ sight: "inside" });
    expect(diskOf(inside).seen.entry("Windows\\win.ini")).toBeNull();
    expect(inside.layersVeiled).toBe(true);
  });

  it("previews what docker diff prints and commit takes", () => {
    const stopped = type(done, "docker stop web", "docker diff web");
    const lines = stopped.terminal(stopped.end, "0").lines.map(({ text }) => text);
    const { items } = diskOf(modelAt(stopped)).commit;
    for (const { path, kind } of items) expect(lines).toContain(`${kind === "deleted" ? "D" : "C"} ${path}`);
    expect(items).toContainEqual(expect.objectContaining({ path: "Files/Windows/win.ini", kind: "deleted" }));
    expect(diskOf(modelAt(stopped)).state).toBe("detached");
  });

  it("tells a file by its ref: where it is, and why", () => {
    const spot = { disk: "container:0", path: "License.txt" };
    expect(spotOf(fileRef(spot))).toBe(spotOf(fileRef({ ...spot })));
    const told = done.tell(done.end, fileRef(spot));
    expect(told).toMatchObject({ title: "License.txt", kind: "File · container “web”" });
    expect(told.facts).toContainEqual({ name: "State", value: "own copy", code: false });
    expect(told.why[0]?.text).toMatch(/License\.txt/);
  });

  it("keeps a journal once its offer has been typed, where the image can", () => {
    const run = (image: string): Live =>
      type(
        openLive(null).live,
        `docker run -d --name web mcr.microsoft.com/windows/${image}:ltsc2022 ping -t localhost`,
      );
    const core = run("servercore");
    const { journalOffer } = diskOf(modelAt(core));
    expect(journalOffer).toMatch(/^fsutil usn createjournal /);
    const kept = type(core, `docker exec web cmd /c "${journalOffer}"`);
    expect(diskOf(modelAt(kept)).journal?.count).toBe(0);
    const written = type(kept, "docker exec web cmd /c echo more>>C:\\License.txt");
    expect(diskOf(modelAt(written)).journal?.at(0)).toMatchObject({ name: "License.txt", reasons: ["DATA_EXTEND"] });
    expect(diskOf(modelAt(type(written, "docker stop web"))).journalOffer).toBeNull();
    expect(diskOf(modelAt(run("nanoserver"))).journalOffer).toBeNull();
  });

  it("forgets the disk with the container", () => {
    expect(modelAt(type(done, "docker rm -f web")).disks).toEqual([]);
  });
});

describe("the story", () => {
  it("copies a file up, fills blocks, strikes a name out, and a journal notes it", () => {
    const live = type(openLive(null, storageStory.host).live, ...storageStory.before, ...storageStory.lines);
    const disk = diskOf(modelAt(live));
    const site = "inetpub\\wwwroot\\";
    expect(paths(disk.changed)).toEqual(
      expect.arrayContaining([
        `${site}iisstart.png materialised`,
        `${site}catalog.dat new`,
        `${site}iisstart.htm tombstone`,
      ]),
    );
    expect(disk.seen.entry(`${site}catalog.dat`)?.blocks.length).toBeGreaterThan(4);
    const { journal } = disk;
    const names = Array.from({ length: journal?.count ?? 0 }, (_, at) => journal?.at(at).name);
    expect(names).toEqual(expect.arrayContaining(["iisstart.png", "catalog.dat", "iisstart.htm"]));
    const copying = Array.from({ length: live.end }, (_, at) => diskOfOrNull(modelAt(live, at + 1))?.copying?.path);
    expect(copying.filter((path) => path !== undefined)).toEqual([`${site}iisstart.png`]);
    for (const width of [360, 1280]) expect(faults(flattened(layoutStorage(modelAt(live), width, 640)))).toEqual([]);
  });
});

const diskOfOrNull = ({ disks }: StorageModel): Disk | null => disks[0] ?? null;
