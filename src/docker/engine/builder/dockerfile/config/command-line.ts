import type { CommandInstruction } from "../parse/instruction.ts";
import { type ImageConfig, type Platform, shellOf } from "./image-config.ts";

export interface CommandLine {
  readonly words: readonly string[];
  /** One word that is a finished Windows command line. */
  readonly escaped: boolean;
}

/**
 * What RUN, CMD or ENTRYPOINT comes to. A Windows shell form becomes one word: the shell, then the line behind the
 * keyword as it stands in the Dockerfile. Source: reference/docker-cli.md §10.2.
 */
export const commandLineOf = (
  instruction: CommandInstruction,
  config: ImageConfig,
  platform: Platform,
): CommandLine => {
  const { keyword, form, words, tail } = instruction;
  if (words.length === 0 && platform === "windows") return { words, escaped: config.ArgsEscaped === true };
  // On Linux a CMD or RUN of nothing is the shell alone, an ENTRYPOINT of nothing is none.
  if (form === "exec" || (words.length === 0 && keyword === "ENTRYPOINT")) return { words, escaped: false };
  const shell = shellOf(config, platform);
  return platform === "windows"
    ? { words: [`${shell.join(" ")} ${tail}`], escaped: true }
    : { words: [...shell, ...words], escaped: false };
};
