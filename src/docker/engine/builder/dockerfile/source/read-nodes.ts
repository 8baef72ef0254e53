import { type Failure, failure, isFailure } from "#core/failure.ts";
import { type Directives, type EscapeCharacter, noDirectives, readDirective } from "./directive.ts";
import { takeHeredocs } from "./heredoc.ts";
import { isComment, joinLines } from "./join-lines.ts";
import { longestLine, splitLines, withoutLineEnd } from "./lines.ts";
import { type LineParts, type Node, readLine } from "./node.ts";
import { trimLeft } from "./space.ts";

export interface Nodes {
  readonly nodes: readonly Node[];
  readonly escapeCharacter: EscapeCharacter;
  /** Instructions continued over an empty line. */
  readonly warnings: readonly string[];
}

const placed = (problem: Failure, line: number): Failure => failure(problem.code, problem.message, { line });

const mayHoldHeredoc = ({ inner, json }: LineParts): boolean =>
  (inner === "RUN" || inner === "COPY" || inner === "ADD") && !json;

interface Taken {
  readonly node: Node;
  readonly next: number;
  readonly warning: string | undefined;
}

const takeNode = (
  first: string,
  lines: readonly string[],
  next: number,
  escapeCharacter: EscapeCharacter,
): Taken | Failure => {
  const joined = joinLines(first, lines, next, escapeCharacter);
  const parts = readLine(joined.text, escapeCharacter);
  if (isFailure(parts)) return parts;
  const taken = mayHoldHeredoc(parts)
    ? takeHeredocs(joined.text, lines, joined.next)
    : { heredocs: [], next: joined.next };
  if (isFailure(taken)) return taken;
  const { word, keyword, flags, args, json } = parts;
  const place = { line: next, endLine: taken.next, original: joined.text, heredocs: taken.heredocs };
  return {
    node: { ...place, word, keyword, flags, args, json },
    next: taken.next,
    warning: joined.gap ? `Empty continuation line found in: ${joined.text}` : undefined,
  };
};

/**
 * A Dockerfile's instructions. Comments may stand between continued lines, and so may empty lines, with a warning.
 * Heredoc bodies are taken in although the classic builder makes nothing of them.
 * Source: reference/docker-cli.md §10.3, §10.4.
 * @returns a Failure whose detail is `{ line }`
 */
export const readNodes = (text: string): Nodes | Failure => {
  const { lines, tooLong } = splitLines(text);
  const nodes: Node[] = [];
  const warnings: string[] = [];
  let directives: Directives = noDirectives;
  let at = 0;
  while (at < lines.length) {
    const first = trimLeft(withoutLineEnd(lines[at] ?? ""));
    const read = readDirective(directives, first);
    at += 1;
    if (isFailure(read)) return placed(read, at);
    directives = read;
    if (first === "" || isComment(first)) continue;
    const taken = takeNode(first, lines, at, directives.escapeCharacter);
    if (isFailure(taken)) return placed(taken, at);
    nodes.push(taken.node);
    if (taken.warning !== undefined) warnings.push(taken.warning);
    at = taken.next;
  }
  if (nodes.length === 0) return placed(failure("400", "file with no instructions"), lines.length);
  if (!tooLong) return { nodes, escapeCharacter: directives.escapeCharacter, warnings };
  const problem = `dockerfile line greater than max allowed size of ${longestLine}`;
  return placed(failure("400", problem), lines.length + 1);
};
