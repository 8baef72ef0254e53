import { refText } from "#core/table.ts";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { holdingOf } from "../diagrams/scene/holding.ts";
import { linksOf } from "../diagrams/scene/links.ts";
import type { MarkState, Scene } from "../diagrams/scene/scene.ts";
import type { Seen } from "../diagrams/seen.ts";

/** A thing of a picture, in words. */
export interface TwinNode {
  readonly key: string;
  /** Ref as text. */
  readonly ref: string;
  readonly name: string;
  /** What more is said of it, and how it stands: `just come`. */
  readonly more: string;
  readonly holds: readonly TwinNode[];
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

const treeOf = (scene: Scene): readonly TwinNode[] => {
  const holding = holdingOf(scene);
  const states = new Map(scene.marks.map(({ key, state }) => [key, state]));
  const inside = (within: string | null): readonly TwinNode[] =>
    holding.inside(within).map(({ key, target }) => ({
      key,
      ref: refText(target.ref),
      name: target.name,
      more: [target.hint, standing[states.get(key) ?? "plain"]].filter((each) => each !== undefined).join("; "),
      holds: inside(key),
    }));
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
export const twinOf = (scene: Scene, seen: Seen): Twin => {
  const count = scene.marks.filter(({ target }) => target !== undefined).length;
  return {
    summary: [...containersIn(seen), `The picture shows ${count} things.`],
    hint: hintFor(seen),
    tree: treeOf(scene),
    relations: linksOf(scene, holdingOf(scene)).map(({ name }) => name),
  };
};
