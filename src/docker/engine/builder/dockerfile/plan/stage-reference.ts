import { type Failure, failure, isFailure } from "#core/failure.ts";
import { type BuildArgs, metaEntries } from "../config/build-args.ts";
import { lookUpIn } from "../config/environment.ts";
import type { Platform } from "../config/image-config.ts";
import { expand } from "../expand/word.ts";
import type { FromInstruction } from "../parse/instruction.ts";
import type { Stage } from "../parse/parse-dockerfile.ts";
import type { EscapeCharacter } from "../source/directive.ts";

/** What a stage starts from or a COPY takes its sources from. */
export type Base =
  | { readonly kind: "image"; readonly reference: string }
  | { readonly kind: "scratch" }
  | { readonly kind: "stage"; readonly index: number };

const named = (stages: readonly Stage[], before: number, name: string): number | undefined => {
  const lower = name.toLowerCase();
  const found = stages.slice(0, before).findIndex(({ from }) => from.stageName !== "" && from.stageName === lower);
  return found < 0 ? undefined : found;
};

/** Names are taken one by one, so a second stage of a name fails only when the build gets there. */
export const stageNameProblem = (stages: readonly Stage[], index: number): Failure | undefined => {
  const name = stages[index]?.from.stageName ?? "";
  return name !== "" && named(stages, index, name) !== undefined
    ? failure("500", `${name} stage name already used`)
    : undefined;
};

/**
 * Where `COPY --from` points in the stage of that index: an earlier stage by name or number, else an image.
 * Source: moby builder/dockerfile/evaluator.go, stagesBuildResults.
 */
export const copyBase = (stages: readonly Stage[], index: number, from: string): Base | Failure => {
  const byName = named(stages, index, from);
  if (byName !== undefined) return { kind: "stage", index: byName };
  if (!/^[-+]?\d+$/.test(from)) return { kind: "image", reference: from };
  const number = Number(from);
  if (number === index) return failure("500", `invalid from flag value ${from}: refers to current build stage`);
  return number >= 0 && number < index
    ? { kind: "stage", index: number }
    : failure("500", `invalid from flag value ${from}: index out of bounds`);
};

export interface StageBase {
  readonly base: Base;
  /** From `--platform`, variables replaced; `""` where not given. */
  readonly platform: string;
}

/** What FROM means once the arguments before it are known. Source: reference/docker-cli.md §10.2. */
export const stageBase = (
  stages: readonly Stage[],
  index: number,
  from: FromInstruction,
  args: BuildArgs,
  platform: Platform,
  escapeCharacter: EscapeCharacter,
): StageBase | Failure => {
  const options = { escapeCharacter, lookUp: lookUpIn(metaEntries(args), platform) };
  const wanted = expand(from.platform, options);
  if (isFailure(wanted)) {
    return failure(wanted.code, `failed to process arguments for platform : ${wanted.message}`);
  }
  const image = expand(from.image, options);
  if (isFailure(image)) return image;
  if (image.text === "") return failure("500", `base name (${from.image}) should not be blank`);
  const stage = named(stages, index, image.text);
  if (stage !== undefined) return { base: { kind: "stage", index: stage }, platform: wanted.text };
  if (image.text !== "scratch") return { base: { kind: "image", reference: image.text }, platform: wanted.text };
  return platform === "windows"
    ? failure("500", "Windows does not support FROM scratch")
    : { base: { kind: "scratch" }, platform: wanted.text };
};
