import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Platform } from "../config/image-config.ts";
import { readIgnoreLines } from "./ignore-lines.ts";
import { matchesPathOrParent, type Pattern, parsePattern } from "./pattern.ts";

/** Whether the context leaves a file out: its path relative to the context, with forward slashes. */
export type Ignore = (path: string) => boolean;

interface Rule {
  readonly pattern: Pattern;
  readonly exception: boolean;
}

const ruleOf = (pattern: string, exception: boolean, windows: boolean): Rule | Failure => {
  if (exception && (pattern === "" || pattern === "/")) return failure("400", 'illegal exclusion pattern: "!"');
  const parsed = parsePattern(pattern, windows);
  return isFailure(parsed) ? parsed : { pattern: parsed, exception };
};

/**
 * A `.dockerignore` as a question. The last matching line decides; a directory that is left out takes everything in it
 * along; case counts, on Windows too. Source: moby/patternmatcher, MatchesOrParentMatches.
 * @param keep files that are sent whatever the lines say: the Dockerfile and `.dockerignore` itself
 * @returns a Failure for a pattern that is none
 */
export const createIgnore = (
  text: string,
  platform: Platform = "windows",
  keep: readonly string[] = ["Dockerfile", ".dockerignore"],
): Ignore | Failure => {
  const rules: Rule[] = [];
  for (const { pattern, exception } of readIgnoreLines(text, platform === "windows")) {
    const rule = ruleOf(pattern, exception, platform === "windows");
    if (isFailure(rule)) return rule;
    rules.push(rule);
  }
  return (path) => {
    if (keep.includes(path)) return false;
    let ignored = false;
    for (const { pattern, exception } of rules) {
      if (exception === ignored && matchesPathOrParent(pattern, path)) ignored = !exception;
    }
    return ignored;
  };
};
