import type { Instruction, Plan } from "../dockerfile/index.ts";
import type { BuildBegin } from "./begin.ts";
import type { RecordedStep } from "./record.ts";

const waiting = (instruction: Instruction, stage: number): RecordedStep => {
  const { line, endLine, keyword, text } = instruction;
  const from = instruction.keyword === "COPY" || instruction.keyword === "ADD" ? instruction.from : "";
  return { line, endLine, keyword, text, stage, from, state: "waiting", disk: null, image: null };
};

/** A plan as it is recorded before its first step. */
export const plannedSteps = ({ metaArgs, stages }: Plan): Pick<BuildBegin, "stages" | "steps"> => ({
  stages: stages.map(({ from }) => ({ name: from.stageName, base: from.image })),
  steps: [
    ...metaArgs.map((each) => waiting(each, -1)),
    ...stages.flatMap(({ from, instructions }, at) => [from, ...instructions].map((each) => waiting(each, at))),
  ],
});
