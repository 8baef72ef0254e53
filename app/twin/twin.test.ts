// Every picture has a twin that says the same: design/explaining.md §2.2.
import { describe, expect, it } from "vitest";
import type { Seen } from "../diagrams/seen.ts";
import { stills } from "../diagrams/stills.ts";
import { runOf } from "../figure/runs.ts";
import { openLive } from "../session/live.ts";
import { readingOf } from "./readings.ts";
import { type TwinList, type TwinNode, twinOf } from "./twin.ts";

const all = (nodes: readonly TwinNode[]): readonly TwinNode[] => nodes.flatMap((node) => [node, ...all(node.holds)]);

describe.each(Object.keys(stills))("%s", (id) => {
  const { live, steps } = runOf(id);
  const read = (moment: number) => {
    const seen = live.seen(moment, "host");
    const reading = readingOf(id, seen);
    if (reading === null) throw new Error(`${id} cannot be read.`);
    return { reading, twin: twinOf(reading, seen, { in: "figure", more: moment !== steps.at(-1)?.moment }) };
  };

  it("names every thing of the picture once, where it lies, all along the story", () => {
    for (const { moment } of steps.filter(({ number }) => number % 5 === 0 || number === steps.length - 1)) {
      const { reading, twin } = read(moment);
      const nodes = all(twin.tree);
      const refs = nodes.flatMap(({ ref }) => (ref === null ? [] : [ref]));
      expect(refs.length).toBe(reading.scene.marks.filter(({ target }) => target !== undefined).length);
      expect(new Set(refs).size).toBe(refs.length);
      for (const { name, lists } of nodes) expect(name.trim() !== "" || lists.length > 0).toBe(true);
    }
  });

  it("says every word that stands in the picture, whole", () => {
    const { reading, twin } = read(steps.at(-1)?.moment ?? 0);
    const said = all(twin.tree)
      .map(({ name, more }) => `${name} ${more}`)
      .join("\n");
    for (const { labels, target } of reading.scene.marks)
      if (target === undefined)
        for (const { text, whole } of labels)
          if (/[\p{L}\p{N}]/u.test(text)) expect(said).toContain((whole ?? text).trim());
  });

  it("says what leads where, and what one might do", () => {
    const last = steps.at(-1);
    const { twin } = read(last?.moment ?? 0);
    const { count, at } = twin.relations;
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index += 1) expect(at(index).text).toMatch(/^\S.* → \S/);
    expect(twin.hint).not.toBe(read(steps[0]?.moment ?? 0).twin.hint);
  });

  it("says what the picture is about, and something else when that has changed", () => {
    const said = steps.map(({ moment }) => read(moment).twin.summary.join(" "));
    expect(new Set(said).size).toBeGreaterThan(3);
    for (const summary of said) expect(summary).toMatch(/\d/);
  });

  it("gives in figures what is drawn: as many cells in each row as columns, and no two rows alike", () => {
    const { tables } = read(steps.at(-1)?.moment ?? 0).twin;
    expect(tables.length).toBeGreaterThan(0);
    for (const { columns, count, at } of tables) {
      const rows = Array.from({ length: count }, (_, index) => at(index));
      expect(count).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(new Set(rows.map((row) => row.join(" "))).size).toBe(count);
    }
  });
});

it("suggests in the lab what one might type, and something else once that is done", () => {
  const hintAt = (id: string, seen: Seen): string => {
    const reading = readingOf(id, seen);
    return reading === null ? "" : twinOf(reading, seen, { in: "lab", more: false }).hint;
  };
  const { live, steps } = runOf("house");
  const nothing = openLive(null).live.seen(0, "host");
  for (const id of Object.keys(stills)) {
    expect(hintAt(id, nothing)).toMatch(/^Type /);
    expect(hintAt(id, live.seen(steps.at(-1)?.moment ?? 0, "host"))).not.toMatch(/^Type /);
  }
});

it("reads every file of a container, directory by directory", () => {
  const { live, steps } = runOf("storage");
  const seen = live.seen(steps.at(-1)?.moment ?? 0, "host");
  const reading = readingOf("storage", seen);
  const files = Object.values(reading?.lists ?? {})
    .flat()
    .find(({ title }) => title.startsWith("Files that"));
  const entries = (list: TwinList | undefined): readonly TwinNode[] =>
    list === undefined ? [] : Array.from({ length: list.count }, (_, index) => list.at(index));
  const into = (list: TwinList | undefined, name: string): TwinList | undefined =>
    entries(list).find((node) => node.name.startsWith(`${name},`))?.lists[0];
  const root = into(into(files, "C:\\inetpub"), "C:\\inetpub\\wwwroot");
  expect(entries(root).map(({ name }) => name)).toContainEqual(expect.stringMatching(/iisstart\.htm, .*deleted/));
});
