import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Platform } from "../config/image-config.ts";
import type { StageInstruction } from "../parse/instruction.ts";
import { parseInstruction } from "../parse/parse-instruction.ts";
import { readNodes } from "../source/read-nodes.ts";

/** What the builder prints before it runs the triggers of a base image. Source: moby builder/dockerfile/dispatchers.go. */
export const triggersNote = (triggers: readonly string[]): string =>
  `# Executing ${triggers.length} build trigger${triggers.length > 1 ? "s" : ""}`;

/** One trigger of ONBUILD as an instruction. Its escape character is the backslash, whatever the Dockerfile says. */
export const parseTriggerText = (trigger: string, platform: Platform): StageInstruction | Failure => {
  const read = readNodes(trigger);
  if (isFailure(read)) return read;
  const [node, ...more] = read.nodes;
  if (node === undefined || more.length > 0) {
    return failure("500", "onbuild trigger should be a single expression");
  }
  const instruction = parseInstruction(node, platform);
  if (isFailure(instruction) || instruction.keyword !== "FROM") return instruction;
  return failure("500", "*instructions.Stage is not a command type");
};
