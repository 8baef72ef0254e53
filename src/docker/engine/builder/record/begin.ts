import { defineAct } from "#core/event.ts";
import { headline } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { find } from "#core/world.ts";
import { moby } from "../../daemon/sources.ts";
import { type BuildId, type BuildRecord, builds } from "./record.ts";

export type BuildBegin = Pick<BuildRecord, "exchange" | "dockerfile" | "text" | "tags" | "escape" | "stages" | "steps">;

/** The engine has read a Dockerfile and goes through it. */
export const buildBegin = defineAct<BuildBegin, BuildId>("build.begin", {
  run: (tx, data) => tx.insert(builds, { ...data, state: "running", image: null, problem: null, begun: tx.now }).id,
  explain: ({ data, after }) => {
    const row = find(after, builds, ({ exchange }) => exchange === data.exchange);
    const { length } = data.steps;
    const stages = data.stages.length > 1 ? ` in ${data.stages.length} stages` : "";
    return headline(
      length === 0
        ? `The engine reads ${data.dockerfile} from the build context.`
        : `The engine reads ${data.dockerfile}: ${length === 1 ? "one step" : `${length} steps`}${stages}. Each step after FROM leaves an image with one more layer; the last is what you asked for.`,
      moby("builder/dockerfile/builder.go"),
      row === undefined ? {} : { about: refOf(builds, row.id) },
    );
  },
});
