export {
  afterStage,
  type BuildArgs,
  unconsumedWarning,
} from "./config/build-args.ts";
export { emptyConfig, type HealthConfig, type ImageConfig, type Platform, shellOf } from "./config/image-config.ts";
export { workingDirectory } from "./config/working-directory.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export { type BegunStage, beginStage, type StageState } from "./evaluate/stage-state.ts";
export {
  type CommitEffect,
  type CopyEffect,
  copyCommand,
  createdBy,
  type Effect,
  type RunEffect,
  runFailureText,
  type Step,
  type WorkdirEffect,
} from "./evaluate/step.ts";
export { createIgnore, type Ignore } from "./ignore/create-ignore.ts";
export type { Instruction, StageInstruction } from "./parse/instruction.ts";
export { type Dockerfile, parseDockerfile, type Stage } from "./parse/parse-dockerfile.ts";
export { applyChanges } from "./plan/apply-changes.ts";
export { copyCountProblem, copyDestination, copySourceProblem } from "./plan/copy-paths.ts";
export { processMetaArgs } from "./plan/meta-args.ts";
export { type Plan, type PlanOptions, plan } from "./plan/plan.ts";
export { type Base, copyBase, type StageBase, stageBase, stageNameProblem } from "./plan/stage-reference.ts";
export { parseTriggerText, triggersNote } from "./plan/triggers.ts";
