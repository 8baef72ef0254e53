import type { BuildRecord, RecordedStep, StepState } from "#docker/engine/builder/record/record.ts";
import type { Image } from "#docker/engine/image/image.ts";
import type { ImageSource, LineState, SourceBlock } from "../model.ts";
import { amount, sizeOf } from "./amount.ts";
import type { Filled } from "./layers.ts";
import { historyRef, lineRef } from "./refs.ts";
import { instructionOf } from "./titles.ts";

const states: Readonly<Record<StepState, LineState>> = {
  waiting: "waiting",
  running: "now",
  done: "past",
  cached: "past",
  failed: "failed",
};

const remarkOf = (step: RecordedStep, filled: Filled | undefined): string => {
  if (step.state === "cached") return "cached";
  if (step.state === "failed") return "failed";
  return step.state === "done" && filled !== undefined ? sizeOf(filled.box) : "";
};

/** The Dockerfile of a build, each instruction with all its lines. `layers` of all stages. */
export const dockerfileOf = (build: BuildRecord, path: string, layers: readonly Filled[]): ImageSource => {
  const lines = build.text
    .replace(/^\ufeff/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  const blocks: SourceBlock[] = [];
  for (let line = 1; line <= lines.length; ) {
    // The classic builder adds what `--label` says as an instruction of the FROM's own line.
    const index = build.steps.findIndex((each) => each.line === line);
    const step = build.steps[index];
    const end = Math.max(line, step?.endLine ?? line);
    const rows = lines.slice(line - 1, end);
    const filled = layers.find((each) => each.step === index && index >= 0);
    const blamed = build.problem?.line === line;
    blocks.push({
      ref: lineRef(build.id, line),
      line,
      rows,
      state: blamed ? "failed" : step === undefined ? "comment" : step.stage < 0 ? "plain" : states[step.state],
      remark: blamed ? "failed" : step === undefined ? "" : remarkOf(step, filled),
      layer: filled?.box.key ?? null,
      quiet: step === undefined && !blamed,
    });
    line = end + 1;
  }
  return { kind: "dockerfile", title: path, blocks };
};

/** An image's history, newest first, as Docker prints it. */
export const historyOf = (image: Image, name: string, layers: readonly Filled[]): ImageSource => ({
  kind: "history",
  title: `docker history ${name}`,
  blocks: image.history
    .map(
      ({ createdBy, size }, at): SourceBlock => ({
        ref: historyRef(image.id, at),
        line: null,
        rows: [instructionOf(createdBy)],
        state: "past",
        remark: layers[at] === undefined ? amount(size) : sizeOf(layers[at].box),
        layer: layers[at]?.box.key ?? null,
        quiet: false,
      }),
    )
    .reverse(),
});
