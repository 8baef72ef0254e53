import { type Failure, failure, isFailure } from "#core/failure.ts";
import { expand } from "../expand/word.ts";
import { withoutLineEnd } from "./lines.ts";

/** What `<<EOF` in RUN, COPY, ADD or ONBUILD opens. */
export interface HeredocOpening {
  /** The word that ends it. */
  readonly name: string;
  /** `<<-`: tabs in front of the closing word do not count. */
  readonly chomp: boolean;
}

export interface Heredoc extends HeredocOpening {
  readonly content: string;
}

const opening = /^(\d*)<<(-?)([^<]*)$/;
const noVariables = { escapeCharacter: "\\", lookUp: () => undefined, keepUnset: true } as const;

/** @returns `undefined` where the word opens no heredoc */
export const heredocOpening = (word: string): HeredocOpening | Failure | undefined => {
  const found = opening.exec(word);
  const rest = found?.[3];
  if (found === null || rest === undefined || rest === "") return undefined;
  const expanded = expand(rest, noVariables);
  if (isFailure(expanded)) return expanded;
  const [name] = expanded.words;
  return name === undefined || expanded.words.length !== 1 ? undefined : { name, chomp: found[2] === "-" };
};

const openingsOf = (line: string): readonly HeredocOpening[] | Failure => {
  const expanded = expand(line, { ...noVariables, rawQuotes: true, rawEscapes: true });
  const found: HeredocOpening[] = [];
  for (const word of isFailure(expanded) ? [] : expanded.words) {
    const heredoc = heredocOpening(word);
    if (isFailure(heredoc)) return heredoc;
    if (heredoc !== undefined) found.push(heredoc);
  }
  return found;
};

export interface TakenHeredocs {
  readonly heredocs: readonly Heredoc[];
  /** Index of the first line not taken. */
  readonly next: number;
}

const endOf = ({ name, chomp }: HeredocOpening, lines: readonly string[], start: number): number | undefined => {
  for (let at = start; at < lines.length; at += 1) {
    const bare = withoutLineEnd(lines[at] ?? "");
    if ((chomp ? bare.replace(/^\t+/, "") : bare) === name) return at;
  }
  return undefined;
};

/** Takes the bodies of the heredocs that an instruction's line opens. */
export const takeHeredocs = (line: string, lines: readonly string[], next: number): TakenHeredocs | Failure => {
  if (!line.includes("<<")) return { heredocs: [], next };
  const openings = openingsOf(line);
  if (isFailure(openings)) return openings;
  const heredocs: Heredoc[] = [];
  let start = next;
  for (const each of openings) {
    const end = endOf(each, lines, start);
    if (end === undefined) return failure("400", "unterminated heredoc");
    heredocs.push({ ...each, content: lines.slice(start, end).join("") });
    start = end + 1;
  }
  return { heredocs, next: start };
};
