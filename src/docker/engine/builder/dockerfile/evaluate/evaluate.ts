import { type Failure, failure, isFailure } from "#core/failure.ts";
import { shellOf } from "../config/image-config.ts";
import { workingDirectory } from "../config/working-directory.ts";
import type { CommandInstruction, CopyInstruction, StageInstruction } from "../parse/instruction.ts";
import * as changes from "./changes.ts";
import { applyCmd, applyEntrypoint, runEffectOf } from "./commands.ts";
import { expandInstruction, variablesOf } from "./expand-instruction.ts";
import type { StageState } from "./stage-state.ts";
import type { Step } from "./step.ts";

const needsBuildKit = (flag: string): Failure => {
  const text = `the --${flag} option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled`;
  return failure("500", text);
};

const commented = (state: StageState, comment: string): readonly string[] => [
  ...shellOf(state.config, state.platform),
  "#(nop) ",
  comment,
];

/** The shell in the history is the one in force after the change: SHELL's own line begins with the new one. */
const committed = (change: changes.Change | Failure): Step | Failure =>
  isFailure(change)
    ? change
    : {
        state: change.state,
        effect: { kind: "commit", command: commented(change.state, change.comment) },
        notes: [],
        warnings: [],
      };

const withWarnings = (step: Step | Failure, warnings: readonly string[]): Step | Failure =>
  isFailure(step) ? step : { ...step, warnings };

const withNotes = (step: Step | Failure, notes: readonly string[]): Step | Failure =>
  isFailure(step) ? step : { ...step, notes };

const copy = (state: StageState, instruction: CopyInstruction): Step | Failure => {
  const { keyword, from, sources, destination, chown, chmod } = instruction;
  if (chmod !== "") return needsBuildKit("chmod");
  return {
    state,
    effect: {
      kind: "copy",
      keyword,
      from,
      sources,
      destination: state.platform === "windows" ? destination.replaceAll("/", "\\") : destination,
      chown,
      shell: shellOf(state.config, state.platform),
    },
    notes: [],
    warnings: [],
  };
};

const run = (state: StageState, instruction: CommandInstruction): Step | Failure => {
  const [flag] = instruction.flags;
  if (flag !== undefined) return needsBuildKit(flag);
  return { state, effect: runEffectOf(state, instruction), notes: [], warnings: [] };
};

const workdir = (state: StageState, requested: string): Step | Failure => {
  const path = workingDirectory(state.config.WorkingDir, requested, state.platform);
  if (isFailure(path)) return path;
  const command = [...shellOf(state.config, state.platform), `#(nop) WORKDIR ${path}`];
  return {
    state: { ...state, config: { ...state.config, WorkingDir: path } },
    effect: { kind: "workdir", command, path },
    notes: [],
    warnings: [],
  };
};

/**
 * One instruction of a stage, without doing any of it: the configuration it leaves and what the builder must do.
 * Source: reference/docker-cli.md §10; moby builder/dockerfile/evaluator.go, dispatchers.go.
 * @returns a Failure with the text that ends the build
 */
export const evaluate = (state: StageState, written: StageInstruction): Step | Failure => {
  if (written.keyword === "STOPSIGNAL" && state.platform === "windows") {
    return failure("400", "The daemon on this platform does not support the command stopsignal");
  }
  const lookUp = variablesOf(state);
  const instruction = expandInstruction(written, lookUp, state.escapeCharacter);
  if (isFailure(instruction)) return instruction;
  switch (instruction.keyword) {
    case "ADD":
    case "COPY":
      return copy(state, instruction);
    case "ARG":
      return committed(changes.applyArg(state, instruction));
    case "CMD": {
      const change = applyCmd(state, instruction);
      return withWarnings(committed(change), change.warnings);
    }
    case "ENTRYPOINT": {
      const change = applyEntrypoint(state, instruction);
      return withWarnings(committed(change), change.warnings);
    }
    case "ENV":
      return committed(changes.applyEnv(state, instruction));
    case "EXPOSE":
      return committed(changes.applyExpose(state, instruction, lookUp));
    case "HEALTHCHECK": {
      const change = changes.applyHealthcheck(state, instruction.health);
      return withNotes(committed(change), changes.overriddenNote(state.config));
    }
    case "LABEL":
      return committed(changes.applyLabel(state, instruction));
    case "MAINTAINER":
      return committed(changes.applyMaintainer(state, instruction));
    case "ONBUILD":
      return committed(changes.applyOnbuild(state, instruction.trigger));
    case "RUN":
      return run(state, instruction);
    case "SHELL":
      return committed(changes.applyShell(state, instruction));
    case "STOPSIGNAL":
      return committed(changes.applyStopSignal(state, instruction));
    case "USER":
      return committed(changes.applyUser(state, instruction));
    case "VOLUME":
      return committed(changes.applyVolume(state, instruction));
    case "WORKDIR":
      return workdir(state, instruction.word);
  }
};
