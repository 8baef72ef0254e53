import { type Failure, isFailure } from "#core/failure.ts";
import { usableEntries } from "../config/build-args.ts";
import { lookUpIn } from "../config/environment.ts";
import { expand } from "../expand/word.ts";
import type { Pair, StageInstruction } from "../parse/instruction.ts";
import type { StageState } from "./stage-state.ts";

type Expand = (word: string) => string;

/** Variables of an instruction: its environment, then the build arguments that the environment does not set. */
export const variablesOf = (state: StageState): ((name: string) => string | undefined) => {
  const environment = state.config.Env;
  return lookUpIn([...environment, ...usableEntries(state.args, environment)], state.platform);
};

const expandPairs = (pairs: readonly Pair[], word: Expand): readonly Pair[] =>
  pairs.map(({ name, value }) => ({ name: word(name), value: word(value) }));

/** CMD, ENTRYPOINT, RUN, HEALTHCHECK, SHELL, ONBUILD and MAINTAINER are taken as written; EXPOSE has rules of its own. */
const expandWith = (instruction: StageInstruction, word: Expand): StageInstruction => {
  switch (instruction.keyword) {
    case "ADD":
    case "COPY":
      return {
        ...instruction,
        chown: word(instruction.chown),
        chmod: word(instruction.chmod),
        sources: instruction.sources.map(word),
        destination: word(instruction.destination),
      };
    case "ARG":
      return {
        ...instruction,
        args: instruction.args.map(({ name, value }) => ({
          name: word(name),
          value: value === undefined ? value : word(value),
        })),
      };
    case "ENV":
      return { ...instruction, pairs: expandPairs(instruction.pairs, word) };
    case "LABEL":
      return instruction.literal ? instruction : { ...instruction, pairs: expandPairs(instruction.pairs, word) };
    case "STOPSIGNAL":
    case "USER":
    case "WORKDIR":
      return { ...instruction, word: word(instruction.word) };
    case "VOLUME":
      return { ...instruction, words: instruction.words.map(word) };
    default:
      return instruction;
  }
};

/** An instruction with its variables replaced. Each sees the variables as they stood before the instruction. */
export const expandInstruction = (
  instruction: StageInstruction,
  lookUp: (name: string) => string | undefined,
  escapeCharacter: string,
): StageInstruction | Failure => {
  let problem: Failure | undefined;
  const expanded = expandWith(instruction, (word) => {
    if (problem !== undefined) return "";
    const result = expand(word, { escapeCharacter, lookUp });
    if (!isFailure(result)) return result.text;
    problem = result;
    return "";
  });
  return problem ?? expanded;
};
