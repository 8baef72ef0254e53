import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { need, type World } from "#core/world.ts";
import { shortId } from "../../container/container.ts";
import { moby } from "../../daemon/sources.ts";
import { type BuildId, builds, type RecordedStep } from "./record.ts";

interface About {
  readonly build: BuildId;
  /** Index of the step. */
  readonly at: number;
}

const source = moby("builder/dockerfile/dispatchers.go");

const patch = (tx: Tx, { build, at }: About, change: Partial<RecordedStep>): void => {
  const { steps } = need(tx, builds, build);
  tx.update(builds, build, { steps: steps.map((each, index) => (index === at ? { ...each, ...change } : each)) });
};

const stepOf = (world: World, { build, at }: About): RecordedStep | undefined => world.get(builds, build)?.steps[at];

const lineOf = ({ line, endLine }: RecordedStep): string =>
  endLine > line ? `Lines ${line}–${endLine}` : `Line ${line}`;

const shortText = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

/** A step's turn has come. */
export const buildStepBegin = defineAct<About>("build.step-begin", {
  run: (tx, data) => patch(tx, data, { state: "running" }),
  explain: ({ data, after }) => {
    const row = stepOf(after, data);
    return step(
      row === undefined ? "The next step begins." : `${lineOf(row)} of the Dockerfile: ${shortText(row.text)}`,
      source,
      { about: refOf(builds, data.build) },
    );
  },
});

/** The disk on which a step works: what is on it when the step is done becomes its layer. */
export const buildStepDisk = defineAct<About & { readonly disk: string }>("build.step-disk", {
  run: (tx, data) => patch(tx, data, { disk: data.disk }),
  explain: ({ data }) =>
    detail(`What this line writes goes to the disk ${shortId(data.disk)}, which will become its layer.`, source, {
      about: refOf(builds, data.build),
    }),
});

/** A step is done: `image` is what it leaves. */
export const buildStepEnd = defineAct<About & { readonly image: string; readonly cached: boolean }>("build.step-end", {
  run: (tx, data) => patch(tx, data, { state: data.cached ? "cached" : "done", image: data.image }),
  explain: ({ data, after }) => {
    const row = stepOf(after, data);
    const where = row === undefined ? "The step" : lineOf(row);
    return step(
      data.cached
        ? `${where}: the same step on the same image was done before, so its image ${shortId(data.image)} is taken and nothing runs.`
        : `${where}: done, the image is ${shortId(data.image)} from here on.`,
      moby(data.cached ? "image/cache/cache.go" : "builder/dockerfile/dispatchers.go"),
      { about: refOf(builds, data.build) },
    );
  },
});
