import { type Failure, failure, isFailure } from "#core/failure.ts";
import { heredocOpening } from "../source/heredoc.ts";
import type { Node } from "../source/node.ts";
import { parseFlags, textOf } from "./flags.ts";
import type { CopyInstruction } from "./instruction.ts";

const known = {
  ADD: { chown: "text", chmod: "text", link: "boolean", "keep-git-dir": "boolean", checksum: "text" },
  COPY: { chown: "text", from: "text", chmod: "text", link: "boolean" },
} as const;

const opensHeredoc = (word: string): boolean => {
  const opening = heredocOpening(word);
  return opening !== undefined && !isFailure(opening);
};

type Fields = Pick<CopyInstruction, "sources" | "destination" | "from" | "chown" | "chmod">;

/** A source written as a heredoc is no source: the classic builder drops it. */
export const parseCopy = (keyword: "ADD" | "COPY", node: Node): Fields | Failure => {
  const destination = node.args.at(-1);
  if (destination === undefined || node.args.length < 2) {
    const text = `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`;
    return failure("400", text);
  }
  const flags = parseFlags(node.flags, known[keyword]);
  if (isFailure(flags)) return flags;
  if (opensHeredoc(destination)) {
    return failure("400", `${keyword} cannot accept a heredoc as a destination`);
  }
  return {
    sources: node.args.slice(0, -1).filter((source) => !opensHeredoc(source)),
    destination,
    from: textOf(flags, "from"),
    chown: textOf(flags, "chown"),
    chmod: textOf(flags, "chmod"),
  };
};
