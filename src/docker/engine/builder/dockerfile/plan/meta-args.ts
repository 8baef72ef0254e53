import { type Failure, isFailure } from "#core/failure.ts";
import { type BuildArgs, type Declaration, declareMeta, metaEntries, startArgs } from "../config/build-args.ts";
import { environmentKey, lookUpIn } from "../config/environment.ts";
import type { Platform } from "../config/image-config.ts";
import { expandInstruction } from "../evaluate/expand-instruction.ts";
import type { Plan } from "./plan.ts";

/**
 * The build's arguments after the ARGs in front of the first FROM; each sees those before it.
 * @param given from `--build-arg`; `null` is a name without a value
 */
export const processMetaArgs = (
  { metaArgs, escapeCharacter }: Plan,
  given: Readonly<Record<string, string | null>>,
  platform: Platform,
): BuildArgs | Failure => {
  const start = startArgs(given);
  const predefined = lookUpIn(metaEntries(start), platform);
  const values = new Map<string, string | undefined>();
  const lookUp = (name: string): string | undefined => {
    const key = environmentKey(name, platform);
    return values.has(key) ? values.get(key) : predefined(name);
  };
  const declarations: Declaration[] = [];
  for (const instruction of metaArgs) {
    const expanded = expandInstruction(instruction, lookUp, escapeCharacter);
    if (isFailure(expanded)) return expanded;
    if (expanded.keyword !== "ARG") continue;
    for (const { name, value } of expanded.args) {
      declarations.push({ name, value });
      values.set(environmentKey(name, platform), (Object.hasOwn(given, name) ? given[name] : undefined) ?? value);
    }
  }
  return declareMeta(start, declarations);
};
