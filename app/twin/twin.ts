import { refText } from "#core/table.ts";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { holdingOf } from "../diagrams/scene/holding.ts";
import { linksOf } from "../diagrams/scene/links.ts";
import type { Mark, MarkState, Scene } from "../diagrams/scene/scene.ts";
import type { Seen } from "../diagrams/seen.ts";

/** A list that is never made as a whole: `at` gives one node, 0 … count − 1. */
export interface TwinList {
  readonly key: string;
  /** `Files that web sees`. */
  readonly title: string;
  readonly count: number;
  readonly at: (index: number) => TwinNode;
}

/** A thing of a picture in words, or words that stand in the picture. */
export interface TwinNode {
  readonly key: string;
  /** Ref as text; null for what is only said. */
  readonly ref: string | null;
  readonly name: string;
  /** What more is said of it, and how it stands: `just come`. */
  readonly more: string;
  readonly holds: readonly TwinNode[];
  /** Lists in it, made when the reader opens them. */
  readonly lists: readonly TwinList[];
}

/** What a twin is read off: a scene, and by key of a mark the lists in it. */
export interface Reading {
  readonly scene: Scene;
  readonly lists: Readonly<Record<string, readonly TwinList[]>>;
}

/** A picture as a document: the same things, in the same order, from the same model. Source: design/explaining.md §2.2. */
export interface Twin {
  /** What is there, in sentences. */
  readonly summary: readonly string[];
  /** What one might do now. */
  readonly hint: string;
  readonly tree: readonly TwinNode[];
  /** `smss.exe → csrss.exe, child process`; the request on its way first. */
  readonly relations: readonly string[];
}

const standing: Readonly<Partial<Record<MarkState, string>>> = {
  now: "acts now",
  new: "has just come",
  coming: "is not there yet",
  leaving: "is going",
  unknown: "what is in it is not modelled",
  veiled: "cannot be seen from here",
};

/** A sign, no words: `↓`. */
const isSign = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** What stands on a mark, unless a thing's name says it already. */
const wordsOf = ({ labels }: Mark, names: readonly string[]): string => {
  const words = labels.map(({ text, whole }) => (whole ?? text).trim()).filter((each) => !isSign(each));
  return words.every((each) => names.some((name) => name.includes(each))) ? "" : words.join(" ");
};

const treeOf = ({ scene, lists }: Reading): readonly TwinNode[] => {
  const names = scene.marks.flatMap(({ target }) => (target === undefined ? [] : [target.name]));
  const held = new Map<string | null, Mark[]>();
  for (const mark of scene.marks) {
    const others = held.get(mark.within);
    if (others === undefined) held.set(mark.within, [mark]);
    else others.push(mark);
  }
  const nodesOf = (mark: Mark): readonly TwinNode[] => {
    const { key, target, state } = mark;
    const rest = { key, holds: inside(key), lists: lists[key] ?? [] };
    if (target === undefined) {
      const name = wordsOf(mark, names);
      return name === "" && rest.lists.length === 0 ? rest.holds : [{ ...rest, ref: null, name, more: "" }];
    }
    const more = [target.hint, standing[state]].filter((each) => each !== undefined).join("; ");
    return [{ ...rest, ref: refText(target.ref), name: target.name, more }];
  };
  const inside = (within: string | null): readonly TwinNode[] => (held.get(within) ?? []).flatMap(nodesOf);
  return inside(null);
};

const containersIn = ({ now }: Seen): readonly string[] => {
  const rows = now.all(containers).filter(({ building }) => !building);
  if (rows.length === 0) return ["There is no container."];
  const running = rows.filter(isRunning).map(({ name }) => name);
  const resting = rows.filter((row) => !isRunning(row)).map(({ name }) => name);
  return [
    ...(running.length === 0 ? [] : [`Running: ${running.join(", ")}.`]),
    ...(resting.length === 0 ? [] : [`Not running: ${resting.join(", ")}.`]),
  ];
};

/** What one can do depends on what there is. */
const hintFor = ({ now, moment, timeline }: Seen): string => {
  if (moment < timeline.length) return "More has happened after this moment: step forward to see it.";
  const rows = now.all(containers);
  const running = rows.find(isRunning);
  if (running !== undefined)
    return `Try docker top ${running.name} to list its processes, or docker stop ${running.name} to end it.`;
  const first = rows[0];
  return first === undefined
    ? "Type docker run to make a container."
    : `Type docker start ${first.name} to let it run.`;
};

/** The twin of a scene. */
export const twinOf = (reading: Reading, seen: Seen): Twin => {
  const { scene } = reading;
  const count = scene.marks.filter(({ target }) => target !== undefined).length;
  return {
    summary: [...containersIn(seen), `The picture shows ${count} things.`],
    hint: hintFor(seen),
    tree: treeOf(reading),
    relations: linksOf(scene, holdingOf(scene)).map(({ name }) => name),
  };
};
