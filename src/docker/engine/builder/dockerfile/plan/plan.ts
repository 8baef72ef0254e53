import { type Failure, failure, isFailure } from "#core/failure.ts";
import { goQuote } from "../config/go-quote.ts";
import type { Platform } from "../config/image-config.ts";
import type { ArgInstruction, LabelInstruction } from "../parse/instruction.ts";
import { parseDockerfile, type Stage } from "../parse/parse-dockerfile.ts";
import type { EscapeCharacter } from "../source/directive.ts";

export interface PlanOptions {
  readonly platform: Platform;
  /** Name of the Dockerfile in the context, for error texts. */
  readonly name?: string;
  /** `--target`: a stage's name, any case. */
  readonly target?: string;
  /** `--label`: added to the last stage, unexpanded. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What the builder goes through: every instruction is one step, the ARGs before the first FROM too. */
export interface Plan {
  readonly escapeCharacter: EscapeCharacter;
  readonly metaArgs: readonly ArgInstruction[];
  readonly stages: readonly Stage[];
  /** The n of `Step 1/n`. */
  readonly steps: number;
  /** For standard error, before the first step. */
  readonly warnings: readonly string[];
}

/** The classic builder builds every stage up to the target, needed or not. */
const upToTarget = (stages: readonly Stage[], target: string): readonly Stage[] | Failure => {
  if (target === "") return stages;
  const index = stages.findIndex(({ from }) => from.stageName === target.toLowerCase());
  return index < 0 ? failure("400", `target stage ${goQuote(target)} could not be found`) : stages.slice(0, index + 1);
};

const labelled = (stages: readonly Stage[], labels: Readonly<Record<string, string>>): readonly Stage[] => {
  const last = stages.at(-1);
  if (last === undefined) return stages;
  const { line, endLine } = last.from;
  const added = Object.entries(labels)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]): LabelInstruction => {
      const text = `LABEL ${name}=${value}`;
      return { keyword: "LABEL", line, endLine, text, pairs: [{ name, value }], literal: true };
    });
  return [...stages.slice(0, -1), { ...last, instructions: [...last.instructions, ...added] }];
};

/**
 * A Dockerfile as the steps of a build. Source: reference/docker-cli.md §10.1, §10.4.
 * @returns a Failure with the text of the engine's error response
 */
export const plan = (text: string, options: PlanOptions): Plan | Failure => {
  const dockerfile = parseDockerfile(text, options.platform, options.name);
  if (isFailure(dockerfile)) return dockerfile;
  const targeted = upToTarget(dockerfile.stages, options.target ?? "");
  if (isFailure(targeted)) return targeted;
  // Assumption: engine 27.5.1 gives this text for a file of ARGs alone; 20.10 ends the connection.
  if (targeted.length === 0) return failure("500", "No image was generated. Is your Dockerfile empty?");
  const stages = labelled(targeted, options.labels ?? {});
  const { escapeCharacter, metaArgs, warnings } = dockerfile;
  const steps = stages.reduce((sum, stage) => sum + 1 + stage.instructions.length, metaArgs.length);
  return { escapeCharacter, metaArgs, stages, steps, warnings };
};
