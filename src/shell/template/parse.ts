import { goUnquote } from "../go-unquote.ts";
import { Complaint } from "./complaint.ts";
import { lex } from "./lex.ts";
import type { Node, Pipeline, Template } from "./nodes.ts";
import { readPipeline } from "./operand.ts";
import { createReader, type Reader } from "./reader.ts";

type Closed = { readonly nodes: readonly Node[]; readonly by: "end" | "else" | "eof" };

interface Scope {
  readonly reader: Reader;
  readonly named: Record<string, readonly Node[]>;
  readonly loops: number;
}

/** Nodes up to `{{end}}`, `{{else}}` or the end of the text. */
const readNodes = (scope: Scope): Closed => {
  const { reader } = scope;
  const nodes: Node[] = [];
  while (true) {
    const token = reader.next();
    if (token.kind === "eof") return { nodes, by: "eof" };
    if (token.kind === "text") {
      nodes.push({ kind: "text", text: token.text });
      continue;
    }
    if (token.kind !== "left") return reader.unexpected(token, "input");
    const word = reader.nextVisible();
    if (word.kind !== "keyword") {
      reader.back();
      nodes.push({ kind: "action", pipeline: readPipeline(reader, "command") });
    } else if (word.text === "end") {
      expectRight(reader, "end");
      return { nodes, by: "end" };
    } else if (word.text === "else") {
      return { nodes, by: "else" };
    } else nodes.push(...readKeyword(scope, word.text));
  }
};

const expectRight = (reader: Reader, context: string): void => {
  const token = reader.nextVisible();
  if (token.kind !== "right") reader.unexpected(token, context);
};

const readBlock = (scope: Scope, kind: "if" | "with" | "range"): Node => {
  const { reader } = scope;
  const known = reader.variables.length;
  const pipeline = readPipeline(reader, kind);
  const inner = kind === "range" ? { ...scope, loops: scope.loops + 1 } : scope;
  const body = readNodes(inner);
  const otherwise = body.by === "else" ? readElse(scope, kind) : [];
  if (body.by === "eof") return reader.fail("unexpected EOF");
  reader.variables.length = known;
  return { kind, pipeline, body: body.nodes, otherwise };
};

const readElse = (scope: Scope, kind: "if" | "with" | "range"): readonly Node[] => {
  const { reader } = scope;
  const token = reader.nextVisible();
  if (kind === "if" && token.kind === "keyword" && token.text === "if") return [readBlock(scope, "if")];
  if (token.kind !== "right") return reader.unexpected(token, "else");
  const { nodes, by } = readNodes(scope);
  if (by === "else") return reader.fail("expected end; found {{else}}");
  return by === "eof" ? reader.fail("unexpected EOF") : nodes;
};

const readName = (reader: Reader, context: string): string => {
  const token = reader.nextVisible();
  if (token.kind !== "string" && token.kind !== "raw string") return reader.unexpected(token, context);
  return goUnquote(token.text) ?? reader.fail("invalid syntax");
};

const readDefinition = (scope: Scope, name: string, context: string): void => {
  const { nodes, by } = readNodes(scope);
  if (by !== "end") scope.reader.fail(by === "eof" ? "unexpected EOF" : `unexpected {{else}} in ${context}`);
  scope.named[name] = nodes;
};

const readKeyword = (scope: Scope, word: string): readonly Node[] => {
  const { reader } = scope;
  switch (word) {
    case "if":
    case "with":
    case "range":
      return [readBlock(scope, word)];
    case "break":
    case "continue":
      expectRight(reader, word);
      if (scope.loops === 0) reader.fail(`{{${word}}} outside {{range}}`);
      return [{ kind: word }];
    case "define": {
      const name = readName(reader, "define clause");
      expectRight(reader, "define clause");
      readDefinition(scope, name, "define clause");
      return [];
    }
    default: {
      const name = readName(reader, `${word} clause`);
      const { pos } = reader.peekVisible();
      let pipeline: Pipeline | undefined;
      if (reader.peekVisible().kind === "right") reader.next();
      else pipeline = readPipeline(reader, `${word} clause`);
      if (word === "block") readDefinition(scope, name, "block clause");
      const lead = pos - JSON.stringify(name).length;
      return [{ kind: "template", name, pipeline, pos: lead, text: `{{template ${JSON.stringify(name)}}}` }];
    }
  }
};

export type ParseResult = { readonly template: Template } | { readonly error: string };

/** Reads a template. An error is worded as Go words it: `template: :1: unclosed action`. */
export const parseTemplate = (source: string, hasFunction: (name: string) => boolean): ParseResult => {
  const reader = createReader(lex(source), hasFunction);
  const named: Record<string, readonly Node[]> = {};
  try {
    const { nodes, by } = readNodes({ reader, named, loops: 0 });
    if (by !== "eof") return { error: `template: :1: unexpected {{${by}}}` };
    return { template: { source, body: nodes, named } };
  } catch (thrown) {
    if (thrown instanceof Complaint) return { error: thrown.message };
    throw thrown;
  }
};
