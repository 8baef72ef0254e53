// Source: reference/windows-storage.md §1.4 (base layers, F1.27), F5.12 (empty hives), §6.5 (tombstones, commit); reference/docker-cli.md §10 (builder).
import { describe, expect, it } from "vitest";
import { faults } from "../../scene/laws.ts";
import { layoutImage } from "../layout.ts";
import { type ImageModel, PLAIN_IMAGE_VIEW } from "../model.ts";
import { imageStory } from "../story.ts";
import { seenAt } from "./fake-seen.ts";
import { begin, look, write } from "./fake-session.ts";
import { imageOf } from "./index.ts";

const nano = "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022";
const core = "FROM mcr.microsoft.com/windows/servercore:ltsc2022";
const titles = ({ layers }: ImageModel): readonly string[] => layers.map(({ title }) => title);

describe("the sample that pays twice", () => {
  const timeline = begin(...imageStory.lines);
  const model = look(timeline);

  it("stands on the two layers of Server Core, one layer for each line", () => {
    expect(model.layers.map(({ kind, line, title }) => [kind, line, title])).toEqual([
      ["base", null, "Apply image 20348.2700"],
      ["base", null, "Install update 20348.2966"],
      ["metadata", 5, "SHELL"],
      ["own", 7, "Invoke-WebRequest"],
      ["own", 9, "msiexec.exe"],
      ["own", 10, "Remove-Item"],
      ["own", 12, "WORKDIR C:\\app"],
      ["own", 13, "COPY app"],
      ["metadata", 14, "EXPOSE 8080"],
      ["metadata", 15, "CMD"],
    ]);
  });

  it("has layers of five empty hives where nothing but settings changed", () => {
    const settings = model.layers.filter(({ kind }) => kind === "metadata").map(({ bytes }) => bytes);
    expect(settings).toEqual([40_960, 40_960, 40_960]);
  });

  it("keeps the deleted installer in the image: size, visible and hidden add up", () => {
    const brought = model.layers.find(({ line }) => line === 7);
    expect(brought?.hidden).toEqual([{ path: "C:\\jdk.msi", bytes: 166_000_000, how: "deleted", by: "step 4" }]);
    expect(model.ledger).toMatchObject({ hidden: 166_000_000, tombstones: 1 });
    expect(model.ledger.size).toBe(model.layers.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(model.ledger).toMatchObject({ allDeleted: true, atLeast: false, before: null });
    expect(model.ledger.sentence).toContain("Line 7 brought `C:\\jdk.msi`, line 10 deletes it");
  });

  it("says that what Windows hides of itself is not counted", () => {
    expect(model.ledger.uncounted).toBe("Not counted: what the update of Windows replaces of the release below.");
  });

  it("tells what the chosen line did, the last one if none is chosen", () => {
    const ref = model.source.blocks.find(({ line }) => line === 10)?.ref ?? null;
    expect(look(timeline, { selected: ref }).did).toMatchObject({
      title: "Line 10",
      deeds: [
        { kind: "hid", what: "C:\\jdk.msi", remark: "166 MB still paid for" },
        { kind: "changed", what: "C:\\Users\\ContainerAdministrator\\NTUSER.DAT" },
      ],
    });
    expect(model.did?.title).toBe("Line 15");
  });

  it("tells registry changes as deltas of the hives", () => {
    const ref = model.layers.find(({ line }) => line === 9)?.ref ?? null;
    const deeds = look(timeline, { selected: ref }).did?.deeds.map(({ what }) => what);
    expect(deeds).toEqual(expect.arrayContaining(["Hives\\Software_Delta", "Hives\\System_Delta"]));
  });

  const every = Array.from({ length: timeline.length + 1 }, (_, moment) =>
    imageOf(seenAt(timeline, moment), PLAIN_IMAGE_VIEW),
  );

  it("grows line by line, and every moment of it can be drawn", () => {
    const counts = every.map((each) => each?.layers.length ?? 0);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts.at(-1)).toBe(10);
    const shapes = new Map(every.flatMap((each) => (each === null ? [] : [[JSON.stringify(each), each] as const])));
    for (const each of shapes.values())
      for (const width of [360, 949]) expect(faults(layoutImage(each, width, 576))).toEqual([]);
  });

  it("seals the layer with the bytes that the disk had last", () => {
    for (const line of [7, 9, 10]) {
      const course = every.flatMap((each) => each?.layers.filter((box) => box.line === line) ?? []);
      const open = course.filter(({ state }) => state === "growing");
      const sealed = course.filter(({ state }) => state === "new" || state === "sealed");
      expect(open.length).toBeGreaterThan(0);
      expect(sealed[0]?.bytes).toBe(open.at(-1)?.bytes);
      expect(new Set(course.map(({ key }) => key)).size).toBe(1);
    }
  });

  it("runs backwards exactly", () => {
    for (const moment of [400, 300, 120, 60, 200]) expect(look(timeline, {}, moment)).toEqual(every[moment]);
  });

  it("marks the line whose turn it is, and what comes next", () => {
    const midway = every.find((each) => each?.layers.some(({ line, state }) => line === 9 && state === "growing"));
    expect(midway?.source.blocks.find(({ state }) => state === "now")?.line).toBe(9);
    expect(midway?.next).toBe("next: RUN Remove-Item C:\\jdk.msi");
    expect(every.some((each) => each?.next === "fetching mcr.microsoft.com/windows/servercore:ltsc2022")).toBe(true);
  });
});

describe("a build", () => {
  it("that fails names the line, and keeps what was done", () => {
    const file = write("C:\\src\\ticker\\Dockerfile", nano, "RUN mkdir C:\\x", "RUN exit 3", "RUN echo 1");
    const model = look(begin(file, "docker build -t bad C:\\src\\ticker"));
    expect(model.source.blocks.map(({ state }) => state)).toEqual(["past", "past", "failed", "waiting"]);
    expect(model.problem).toContain("returned a non-zero code: 3");
    expect(model.layers.map(({ line, state }) => [line, state])).toEqual([
      [null, "sealed"],
      [2, "sealed"],
      [3, "failed"],
    ]);
  });

  it("of a Dockerfile that cannot be read shows it, with the line", () => {
    const file = write("C:\\src\\ticker\\Dockerfile", nano, "SPELLING x");
    const model = look(begin(file, "docker build C:\\src\\ticker"));
    expect(model.source.blocks.map(({ line, state }) => [line, state])).toEqual([
      [1, "comment"],
      [2, "failed"],
    ]);
    expect(model.layers).toEqual([]);
  });

  it("that was done before is taken from the cache, and says so", () => {
    const model = look(begin("docker build -t one C:\\src\\ticker", "docker build -t two C:\\src\\ticker"));
    expect(model.name).toBe("two:latest");
    expect(new Set(model.layers.filter(({ line }) => line !== null).map(({ state }) => state))).toEqual(
      new Set(["cached"]),
    );
    expect(model.choices.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["one:latest", "two:latest", "mcr.microsoft.com/windows/nanoserver:ltsc2022 · pulled"]),
    );
  });

  const inStages = begin("docker build -t orders C:\\src\\orders");

  it("in stages shows them in order, and what is taken out of them", () => {
    const model = look(inStages);
    expect(model.stages.map(({ name, shown, final, taken }) => [name, shown, final, taken])).toEqual([
      ["build", false, false, "line 10 takes /app"],
      ["the image", true, true, ""],
    ]);
    expect(model.layers.find(({ line }) => line === 10)?.note).toBe("from build · 6 files");
    expect(titles(look(inStages, { stage: 0 }))).toContain("dotnet");
    const selected = model.source.blocks.find(({ line }) => line === 6)?.ref ?? null;
    expect(look(inStages, { selected }).stages.map(({ shown }) => shown)).toEqual([true, false]);
    expect(look(inStages, { selected }).did?.deeds[0]?.kind).toBe("added");
  });

  it("says of a layer of which nobody knows what is in it that it is larger than is known", () => {
    const file = write("C:\\src\\ticker\\Dockerfile", core, "RUN powershell Get-Foo C:\\x");
    const { layers, source, ledger } = look(begin(file, "docker build -t odd C:\\src\\ticker"));
    expect(layers.at(-1)).toMatchObject({ atLeast: true });
    expect(layers.at(-1)?.notModelled).toContain("Get-Foo");
    expect(source.blocks.at(-1)?.remark).toMatch(/^unknown, ≥ \d+ kB$/);
    expect(ledger.atLeast).toBe(true);
  });

  it("marks a layer of which nobody knows what is in it", () => {
    const file = write("C:\\src\\ticker\\Dockerfile", nano, "RUN strange.exe");
    const timeline = begin(file, "docker build -t odd C:\\src\\ticker");
    const { layers, problem } = look(timeline);
    expect([layers.at(-1)?.notModelled ?? problem]).not.toEqual([null]);
  });

  it("that replaces a file keeps both: the lower one hidden, however small", () => {
    const file = write(
      "C:\\src\\ticker\\Dockerfile",
      nano,
      "USER ContainerAdministrator",
      "RUN echo one>C:\\a.txt",
      "RUN echo 22>C:\\a.txt",
    );
    const model = look(begin(file, "docker build -t twice C:\\src\\ticker"));
    const [lower, upper] = model.layers.filter(({ line }) => line === 3 || line === 4);
    expect(lower?.hidden).toMatchObject([{ path: "C:\\a.txt", how: "replaced", by: upper?.key }]);
    expect(model.did?.deeds.map(({ kind, what }) => [kind, what])).toEqual([
      ["changed", "C:\\a.txt"],
      ["changed", "C:\\Users\\ContainerAdministrator\\NTUSER.DAT"],
    ]);
    expect(model.ledger).toMatchObject({ hidden: lower?.hidden[0]?.bytes, tombstones: 0, remedies: [] });
    expect(model.ledger.allDeleted).toBe(false);
  });

  it("that is removed is no longer offered", () => {
    const timeline = begin("docker build -t gone C:\\src\\ticker", "docker rmi -f gone");
    const labels = imageOf(seenAt(timeline), PLAIN_IMAGE_VIEW)?.choices.map(({ label }) => label) ?? [];
    expect(labels).not.toContain("gone:latest");
  });
});

describe("an image that was pulled", () => {
  const timeline = begin("docker pull mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022");
  const model = look(timeline);

  it("shows its history, newest first, one layer for each entry", () => {
    expect(model.source.kind).toBe("history");
    expect(model.source.blocks.map(({ layer }) => layer)).toEqual(model.layers.map(({ key }) => key).toReversed());
    expect(model.source.blocks.at(-1)?.rows).toEqual(["Apply image 10.0.20348.2700"]);
    expect(model.edit).toBeNull();
  });

  it("claims nothing about what its layers hide of each other", () => {
    expect(model.ledger).toMatchObject({ hidden: null, remedies: [] });
    expect(model.layers.flatMap(({ hidden }) => hidden)).toEqual([]);
  });

  it("can be chosen beside what was touched last", () => {
    const more = begin(
      "docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022",
      "docker build -t ticker C:\\src\\ticker",
    );
    expect(look(more).name).toBe("ticker:latest");
    expect(look(more, { subject: "image:0" }).source.kind).toBe("history");
  });
});

it("is nothing on a host without images", () => {
  expect(imageOf(seenAt(begin()), PLAIN_IMAGE_VIEW)).toBeNull();
});
