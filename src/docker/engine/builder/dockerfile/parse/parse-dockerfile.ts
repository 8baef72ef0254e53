import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Platform } from "../config/image-config.ts";
import type { EscapeCharacter } from "../source/directive.ts";
import { readNodes } from "../source/read-nodes.ts";
import type { ArgInstruction, FromInstruction, StageInstruction } from "./instruction.ts";
import { parseInstruction } from "./parse-instruction.ts";

export interface Stage {
  readonly from: FromInstruction;
  readonly instructions: readonly StageInstruction[];
}

export interface Dockerfile {
  readonly escapeCharacter: EscapeCharacter;
  /** The ARGs before the first FROM. */
  readonly metaArgs: readonly ArgInstruction[];
  readonly stages: readonly Stage[];
  /** As printed on standard error before the first step. */
  readonly warnings: readonly string[];
}

const printed = (warnings: readonly string[]): readonly string[] =>
  warnings.length === 0
    ? []
    : [...warnings, "Empty continuation lines will become errors in a future release."].map(
        (warning) => `[WARNING]: ${warning}`,
      );

/**
 * A whole Dockerfile. Source: reference/docker-cli.md §10.4.
 * @param name of the file, for the errors that name it
 * @returns a Failure with the engine's text, whose detail is `{ line }` where one line is to blame
 */
export const parseDockerfile = (text: string, platform: Platform, name = "Dockerfile"): Dockerfile | Failure => {
  if (text === "") return failure("400", `the Dockerfile (${name}) cannot be empty`);
  const read = readNodes(text);
  if (isFailure(read)) return failure(read.code, `failed to parse ${name}: ${read.message}`, read.detail);
  const metaArgs: ArgInstruction[] = [];
  const stages: { readonly from: FromInstruction; readonly instructions: StageInstruction[] }[] = [];
  for (const node of read.nodes) {
    const instruction = parseInstruction(node, platform);
    const place = { line: node.line };
    if (isFailure(instruction)) {
      const message = `dockerfile parse error on line ${node.line}: ${instruction.message}`;
      return failure(instruction.code, message, place);
    }
    const stage = stages.at(-1);
    if (instruction.keyword === "FROM") stages.push({ from: instruction, instructions: [] });
    else if (stage !== undefined) stage.instructions.push(instruction);
    else if (instruction.keyword === "ARG") metaArgs.push(instruction);
    else return failure("400", "no build stage in current context", place);
  }
  return { escapeCharacter: read.escapeCharacter, metaArgs, stages, warnings: printed(read.warnings) };
};
