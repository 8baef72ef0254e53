import { type Failure, isFailure } from "#core/failure.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import type { EscapeCharacter } from "./directive.ts";
import { takeFlags } from "./flag-words.ts";
import type { Heredoc } from "./heredoc.ts";
import { type Keyword, keywordOf } from "./keyword.ts";
import { splitOnce, trim } from "./space.ts";

/** One instruction of a Dockerfile before anyone asks whether it makes sense. */
export interface Node extends Arguments {
  /** First and last line, counted from 1. */
  readonly line: number;
  readonly endLine: number;
  /** The first word as typed. */
  readonly word: string;
  /** `undefined` for a word that is no instruction. */
  readonly keyword: Keyword | undefined;
  /** The lines joined, the escape characters that continued them removed. */
  readonly original: string;
  readonly flags: readonly string[];
  readonly heredocs: readonly Heredoc[];
}

interface Head {
  readonly word: string;
  readonly keyword: Keyword | undefined;
  readonly flags: readonly string[];
  readonly rest: string;
}

const headOf = (line: string): Head => {
  const [word, after] = splitOnce(trim(line));
  const { flags, rest } = after === undefined ? { flags: [], rest: "" } : takeFlags(after);
  return { word, keyword: keywordOf(word), flags, rest: trim(rest) };
};

/** A line taken apart, without its place and its heredocs. */
export interface LineParts extends Arguments, Omit<Head, "rest"> {
  /** The innermost instruction: the one ONBUILD holds, else the instruction itself. */
  readonly inner: Keyword | undefined;
}

/** Reads a joined line. ONBUILD's arguments are the word of the instruction it holds, then that one's arguments. */
export const readLine = (line: string, escapeCharacter: EscapeCharacter): LineParts | Failure => {
  const { word, keyword, flags, rest } = headOf(line);
  const held: string[] = [];
  let current = { keyword, rest };
  while (current.keyword === "ONBUILD" && current.rest !== "") {
    const next = headOf(current.rest);
    held.push(next.word);
    current = next;
  }
  const inner = current.keyword;
  const read = readArguments(inner === "ONBUILD" ? undefined : inner, current.rest, escapeCharacter);
  return isFailure(read) ? read : { word, keyword, flags, inner, args: [...held, ...read.args], json: read.json };
};
