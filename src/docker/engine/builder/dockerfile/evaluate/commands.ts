import { countsInHistory, usableEntries } from "../config/build-args.ts";
import { type CommandLine, commandLineOf } from "../config/command-line.ts";
import { nameOf } from "../config/environment.ts";
import { goQuoteList } from "../config/go-quote.ts";
import type { ImageConfig } from "../config/image-config.ts";
import type { CommandInstruction } from "../parse/instruction.ts";
import type { Change } from "./changes.ts";
import type { StageState } from "./stage-state.ts";
import type { RunEffect } from "./step.ts";

export interface WarnedChange extends Change {
  readonly warnings: readonly string[];
}

const mixed = (shellForm: string, execForm: string): string =>
  ` ---> [Warning] Shell-form ${shellForm} and exec-form ${execForm} may have unexpected results`;

const differs = (state: StageState, line: CommandLine): boolean =>
  state.platform === "windows" && (state.config.ArgsEscaped === true) !== line.escaped;

const withArgsEscaped = ({ ArgsEscaped: _, ...config }: ImageConfig, escaped: boolean): ImageConfig =>
  escaped ? { ...config, ArgsEscaped: true } : config;

/** Source: reference/docker-cli.md §10.1, §10.2; moby builder/dockerfile/dispatchers.go. */
export const applyCmd = (state: StageState, instruction: CommandInstruction): WarnedChange => {
  const line = commandLineOf(instruction, state.config, state.platform);
  const warned = differs(state, line) && (state.config.Entrypoint ?? []).length > 0;
  const config = withArgsEscaped({ ...state.config, Cmd: line.words }, line.escaped);
  return {
    state: { ...state, config, cmdSet: state.cmdSet || instruction.words.length > 0 },
    comment: `CMD ${goQuoteList(line.words)}`,
    warnings: warned ? [mixed("ENTRYPOINT", "CMD")] : [],
  };
};

/** Windows base images come with cmd.exe as their command; that alone is no reason to warn. */
const hasOwnCommand = ({ Cmd, Shell }: ImageConfig): boolean => {
  const [only, ...more] = Cmd ?? [];
  if (only === undefined || more.length > 0) return more.length > 0;
  return only.toLowerCase() !== "c:\\windows\\system32\\cmd.exe" && (Shell ?? []).length === 0;
};

/** A command inherited from the base image goes; one that this stage set stays. */
export const applyEntrypoint = (state: StageState, instruction: CommandInstruction): WarnedChange => {
  const line = commandLineOf(instruction, state.config, state.platform);
  const warned = differs(state, line) && hasOwnCommand(state.config);
  const Cmd = state.cmdSet ? state.config.Cmd : null;
  const config = withArgsEscaped({ ...state.config, Entrypoint: line.words, Cmd }, line.escaped);
  return {
    state: { ...state, config },
    comment: `ENTRYPOINT ${goQuoteList(line.words)}`,
    warnings: warned ? [mixed("CMD", "ENTRYPOINT")] : [],
  };
};

/** RUN leaves the configuration alone; what it runs and how the cache knows it follow from the arguments in use. */
export const runEffectOf = (state: StageState, instruction: CommandInstruction): RunEffect => {
  const line = commandLineOf(instruction, state.config, state.platform);
  const usable = usableEntries(state.args, state.config.Env);
  const counted = usable.filter((entry) => countsInHistory(state.args, nameOf(entry)));
  return {
    kind: "run",
    command: line.words,
    argsEscaped: line.escaped,
    environment: [...state.config.Env, ...usable],
    key: usable.length === 0 ? line.words : [`|${counted.length}`, ...counted, ...line.words],
  };
};
