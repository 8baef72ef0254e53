import { refText } from "#core/table.ts";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { holdingOf } from "../diagrams/scene/holding.ts";
import { linksOf } from "../diagrams/scene/links.ts";
import type { Mark, MarkState, Scene, Target } from "../diagrams/scene/scene.ts";
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

/** Rows that are made when they are read. */
interface Rows<Row> {
  readonly count: number;
  readonly at: (index: number) => Row;
}

/** What a picture shows by lengths, places and squares, in words and figures. */
export interface TwinTable extends Rows<readonly string[]> {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly string[];
}

/** `smss.exe → csrss.exe, child process`. */
export interface Relation {
  readonly key: string;
  readonly text: string;
}

/** What a twin is read off. */
export interface Reading {
  readonly scene: Scene;
  /** By key of a mark the lists in it. */
  readonly lists: Readonly<Record<string, readonly TwinList[]>>;
  /** What this picture is about at the moment, in sentences. */
  readonly summary: readonly string[];
  /** What one might do in this picture now; null where it suggests nothing. */
  readonly hint: string | null;
  readonly tables: readonly TwinTable[];
  /** Where the lines of the scene do not say it all. */
  readonly relations?: Rows<Relation>;
}

/** A picture as a document: the same things, in the same order, from the same model. Source: design/explaining.md §2.2. */
export interface Twin {
  /** What is there, in sentences. */
  readonly summary: readonly string[];
  /** What one might do now. */
  readonly hint: string;
  readonly tree: readonly TwinNode[];
  /** The request on its way first. */
  readonly relations: Rows<Relation>;
  readonly tables: readonly TwinTable[];
}

const standing: Readonly<Partial<Record<MarkState, string>>> = {
  now: "acts now",
  new: "has just come",
  coming: "is still to come",
  leaving: "is going",
  unknown: "what is in it is not modelled",
  veiled: "cannot be seen from here",
};

/** A sign, no words: `↓`. */
const isSign = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** What stands on a mark, unless a thing's name says it already. */
const wordsOf = ({ labels }: Mark, targets: readonly Target[]): string => {
  const words = labels.map(({ text, whole }) => (whole ?? text).trim()).filter((each) => !isSign(each));
  const isSaid = (each: string): boolean => targets.some(({ name, hint }) => name.includes(each) || hint === each);
  return words.every(isSaid) ? "" : words.join(" ");
};

/** Names that say it themselves. */
const saysHow = /\b(still to come|now|the current line)$/;

const moreOf = ({ name, hint }: Target, state: MarkState): string => {
  const says = saysHow.test(name) ? undefined : standing[state];
  return [hint !== undefined && name.includes(hint) ? undefined : hint, says]
    .filter((each) => each !== undefined)
    .join("; ");
};

const treeOf = ({ scene, lists }: Reading): readonly TwinNode[] => {
  const targets = scene.marks.flatMap(({ target }) => (target === undefined ? [] : [target]));
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
      const name = wordsOf(mark, targets);
      return name === "" && rest.lists.length === 0 ? rest.holds : [{ ...rest, ref: null, name, more: "" }];
    }
    return [{ ...rest, ref: refText(target.ref), name: target.name, more: moreOf(target, state) }];
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

const NOWHERE: Relation = { key: "", text: "" };

/** Where a twin is read: in the lab one types, in a figure one plays; and whether one can step forward there. */
export interface Where {
  readonly in: "lab" | "figure";
  readonly more: boolean;
}

/** What one can do depends on what there is. */
const hintFor = ({ now }: Seen, own: string | null, where: Where): string => {
  if (where.more) return "More has happened after this moment: step forward to see it.";
  if (where.in === "figure") return "This is the last step: step back, or open the lab and type a command of your own.";
  if (own !== null) return own;
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
export const twinOf = (reading: Reading, seen: Seen, where: Where): Twin => {
  const { scene, tables } = reading;
  const lines = linksOf(scene, holdingOf(scene)).map(({ key, name }): Relation => ({ key, text: name }));
  return {
    summary: [...containersIn(seen), ...reading.summary],
    hint: hintFor(seen, reading.hint, where),
    tree: treeOf(reading),
    relations: reading.relations ?? { count: lines.length, at: (index) => lines[index] ?? NOWHERE },
    tables,
  };
};
