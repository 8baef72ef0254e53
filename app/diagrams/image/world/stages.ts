import type { BuildRecord } from "#docker/engine/builder/record/record.ts";
import type { Seen } from "../../seen.ts";
import type { Stage } from "../model.ts";
import { copyWords } from "./copy-words.ts";
import { bytesOf, layersOfStage } from "./layers.ts";

/** The stage that the playhead is in: of the step under way, or the last that was begun. */
export const activeStage = ({ steps, stages }: BuildRecord): number => {
  const running = steps.find(({ state }) => state === "running" || state === "failed");
  const begun = steps.findLast(({ state }) => state !== "waiting");
  return Math.max(0, Math.min(stages.length - 1, (running ?? begun)?.stage ?? 0));
};

const isOf = (build: BuildRecord, from: string, stage: number): boolean =>
  from !== "" && (from.toLowerCase() === build.stages[stage]?.name || from === String(stage));

/** What COPY --from takes out of a stage, and where it goes. */
const takenFrom = (build: BuildRecord, stage: number): string => {
  const step = build.steps.find(({ from, stage: into }) => into > stage && isOf(build, from, stage));
  const based = build.stages.findIndex(({ base }, at) => at > stage && isOf(build, base, stage));
  if (step !== undefined) {
    const [source = "", ...rest] = copyWords(step.text.replace(/^\S+\s+/, ""));
    return `line ${step.line} takes ${rest.length > 1 ? "some of it" : source}`;
  }
  return based < 0 ? "" : "another stage stands on it";
};

/** The stages of a Dockerfile, where it has several. */
export const stagesOf = (seen: Seen, build: BuildRecord, shown: number): readonly Stage[] =>
  build.stages.length < 2
    ? []
    : build.stages.map(({ name }, at) => {
        const layers = layersOfStage(seen, build, at);
        return {
          ref: { table: "build-stage", id: build.id * 1000 + at },
          name: name === "" ? (at === build.stages.length - 1 ? "the image" : `stage ${at}`) : name,
          layers: layers.length,
          bytes: bytesOf(layers),
          shown: at === shown,
          final: at === build.stages.length - 1,
          taken: takenFrom(build, at),
        };
      });
