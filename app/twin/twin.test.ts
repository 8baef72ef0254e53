// Every picture has a twin that says the same: design/explaining.md §2.2.
import { describe, expect, it } from "vitest";
import { stills } from "../diagrams/stills.ts";
import { runOf } from "../figure/runs.ts";
import { readingOf } from "./readings.ts";
import { type TwinList, type TwinNode, twinOf } from "./twin.ts";

const all = (nodes: readonly TwinNode[]): readonly TwinNode[] => nodes.flatMap((node) => [node, ...all(node.holds)]);

describe.each(Object.keys(stills))("%s", (id) => {
  const { live, steps } = runOf(id);
  const read = (moment: number) => {
    const seen = live.seen(moment, "host");
    const reading = readingOf(id, seen);
    if (reading === null) throw new Error(`${id} cannot be read.`);
    return { reading, twin: twinOf(reading, seen) };
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
      .map(({ name }) => name)
      .join("\n");
    for (const { labels, target } of reading.scene.marks)
      if (target === undefined)
        for (const { text, whole } of labels)
          if (/[\p{L}\p{N}]/u.test(text)) expect(said).toContain((whole ?? text).trim());
  });

  it("says what leads where, and what one might do", () => {
    const last = steps.at(-1);
    const { twin } = read(last?.moment ?? 0);
    for (const relation of twin.relations) expect(relation).toMatch(/ → /);
    expect(twin.hint.length).toBeGreaterThan(10);
    expect(twin.summary.join(" ")).toMatch(/container|Running|Not running/);
  });
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
