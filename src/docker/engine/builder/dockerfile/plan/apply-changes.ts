import { type Failure, failure, isFailure } from "#core/failure.ts";
import { startArgs } from "../config/build-args.ts";
import type { ImageConfig, Platform } from "../config/image-config.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { StageState } from "../evaluate/stage-state.ts";
import { parseInstruction } from "../parse/parse-instruction.ts";
import type { Keyword } from "../source/keyword.ts";
import { readNodes } from "../source/read-nodes.ts";

/** Source: reference/docker-cli.md §7 on `docker commit`; moby builder/dockerfile/builder.go, validCommitCommands. */
const allowed: readonly (Keyword | undefined)[] = [
  "CMD",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "HEALTHCHECK",
  "LABEL",
  "ONBUILD",
  "USER",
  "VOLUME",
  "WORKDIR",
];

/** A configuration after the `--change` options of `docker commit` or `docker import`. */
export const applyChanges = (
  config: ImageConfig,
  changes: readonly string[],
  platform: Platform,
): ImageConfig | Failure => {
  if (changes.length === 0) return config;
  const read = readNodes(changes.join("\n"));
  if (isFailure(read)) return read;
  const wrong = read.nodes.find(({ keyword }) => !allowed.includes(keyword));
  if (wrong !== undefined) return failure("400", `${wrong.word} is not a valid change command`);
  let state: StageState = {
    platform,
    escapeCharacter: read.escapeCharacter,
    config,
    args: startArgs({}),
    cmdSet: false,
    maintainer: "",
  };
  for (const node of read.nodes) {
    const instruction = parseInstruction(node, platform);
    if (isFailure(instruction)) return instruction;
    if (instruction.keyword === "FROM") continue;
    const step = evaluate(state, instruction);
    if (isFailure(step)) return step;
    state = step.state;
  }
  return state.config;
};
