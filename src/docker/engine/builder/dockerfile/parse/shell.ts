import { type Failure, failure } from "#core/failure.ts";
import type { Node } from "../source/node.ts";

const drivePath = /"[a-z]:\\/;

/** What a Windows engine adds where backslashes were not doubled. Source: BuildKit instructions/errors_windows.go. */
const hintFor = (original: string): string => {
  const text = original.toLowerCase().replaceAll("shell ", "").replaceAll("/", "\\");
  if (!drivePath.test(text) || text.includes("\\\\") || !text.includes("[") || !text.includes("]")) return "";
  const example = '["c:\\\\path\\\\to\\\\file.exe", "/parameter"]';
  return `. It looks like '${text}' includes a file path without an escaped back-slash. JSON requires back-slashes to be escaped such as ${example}`;
};

export const parseShell = (node: Node, windows: boolean): readonly string[] | Failure => {
  if (node.args.length === 0) return failure("400", "SHELL requires at least one argument");
  if (node.json) return node.args;
  return failure("400", `SHELL requires the arguments to be in JSON form${windows ? hintFor(node.original) : ""}`);
};
