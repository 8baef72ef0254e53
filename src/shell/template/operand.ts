import { goQuote } from "../go-quote.ts";
import { goUnquote } from "../go-unquote.ts";
import type { Call, Operand, Pipeline } from "./nodes.ts";
import type { Reader } from "./reader.ts";
import type { Token, TokenKind } from "./token.ts";

const numberOf = (text: string): number =>
  Number(text.replace(/_/g, "").replace(/^([+-]?)(0[xXbBoO])/, "$2")) * (/^-0[xXbBoO]/.test(text) ? -1 : 1);

const characterOf = (reader: Reader, { text }: Token): number => {
  const [char, ...more] = Array.from(goUnquote(text) ?? "");
  if (char === undefined || more.length > 0) return reader.fail(`malformed character constant: ${text}`);
  return char.codePointAt(0) ?? 0;
};

const termOf = (reader: Reader, token: Token): Operand | undefined => {
  const placed = { pos: token.pos, text: token.text };
  switch (token.kind) {
    case "identifier":
      if (!reader.hasFunction(token.text)) return reader.fail(`function ${goQuote(token.text)} not defined`);
      return { ...placed, kind: "function", name: token.text };
    case "dot":
    case "nil":
      return { ...placed, kind: token.kind };
    case "variable":
      if (!reader.variables.includes(token.text)) return reader.fail(`undefined variable ${goQuote(token.text)}`);
      return { ...placed, kind: "variable", name: token.text, names: [] };
    case "field":
      return { ...placed, kind: "field", names: [token.text.slice(1)] };
    case "bool":
      return { ...placed, kind: "bool", value: token.text === "true" };
    case "number":
      return {
        ...placed,
        kind: "number",
        value: numberOf(token.text),
        float: /[.eE]/.test(token.text) && !/^[-+]?0[xX]/.test(token.text),
      };
    case "character":
      return { ...placed, kind: "number", value: characterOf(reader, token), float: false };
    case "string":
    case "raw string":
      return { ...placed, kind: "string", value: goUnquote(token.text) ?? reader.fail("invalid syntax") };
    default:
      return undefined;
  }
};

const readTerm = (reader: Reader): Operand | undefined => {
  const token = reader.nextVisible();
  if (token.kind === "left paren") return readPipeline(reader, "parenthesized pipeline", "right paren");
  const term = termOf(reader, token);
  if (term === undefined) reader.back();
  return term;
};

const withFields = (reader: Reader, term: Operand): Operand => {
  const pos = reader.peek().pos;
  const names: string[] = [];
  while (reader.peek().kind === "field") names.push(reader.next().text.slice(1));
  if (names.length === 0) return term;
  const text = `${term.kind === "pipeline" ? `(${term.text})` : term.text}.${names.join(".")}`;
  switch (term.kind) {
    case "field":
      return { kind: "field", pos, text, names: [...term.names, ...names] };
    case "variable":
      return { ...term, pos, text, names };
    case "function":
    case "pipeline":
      return { kind: "chain", pos, text, of: term, names };
    default:
      return reader.fail(`unexpected . after term ${goQuote(term.text)}`);
  }
};

const textOf = (operand: Operand): string => (operand.kind === "pipeline" ? `(${operand.text})` : operand.text);

const readCall = (reader: Reader): Call => {
  const args: Operand[] = [];
  const pos = reader.peekVisible().pos;
  while (true) {
    reader.peekVisible();
    const term = readTerm(reader);
    if (term !== undefined) args.push(withFields(reader, term));
    const token = reader.next();
    if (token.kind === "space") continue;
    if (token.kind === "right" || token.kind === "right paren") reader.back();
    else if (token.kind !== "pipe") return reader.unexpected(token, "operand");
    break;
  }
  if (args.length === 0) return reader.fail("empty command");
  return { pos, text: args.map(textOf).join(" "), args };
};

const values = new Set<TokenKind>([
  "bool",
  "character",
  "dot",
  "field",
  "identifier",
  "number",
  "nil",
  "raw string",
  "string",
  "variable",
  "left paren",
]);

const readVariables = (reader: Reader, context: string): Pick<Pipeline, "variables" | "assigns"> => {
  const variables: string[] = [];
  while (reader.peekVisible().kind === "variable") {
    const mark = reader.mark();
    const { text } = reader.nextVisible();
    const { kind, text: sign } = reader.peekVisible();
    if (kind === "assign" || kind === "declare") {
      reader.nextVisible();
      variables.push(text);
      if (kind === "declare") reader.variables.push(...variables);
      else for (const name of variables) if (!reader.variables.includes(name)) reader.variables.push(name);
      return { variables, assigns: kind === "assign" };
    }
    if (kind !== "char" || sign !== ",") {
      reader.reset(mark);
      break;
    }
    reader.nextVisible();
    variables.push(text);
    if (context !== "range" || variables.length > 1) return reader.fail(`too many declarations in ${context}`);
    if (!["variable", "right", "right paren"].includes(reader.peekVisible().kind))
      return reader.fail("range can only initialize variables");
  }
  return { variables, assigns: false };
};

/** Reads up to and including `end`. */
export const readPipeline = (reader: Reader, context: string, end: TokenKind = "right"): Pipeline => {
  const pos = reader.peekVisible().pos;
  const declared = readVariables(reader, context);
  const calls: Call[] = [];
  for (let token = reader.nextVisible(); token.kind !== end; token = reader.nextVisible()) {
    if (!values.has(token.kind)) return reader.unexpected(token, context);
    reader.back();
    calls.push(readCall(reader));
  }
  if (calls.length === 0) return reader.fail(`missing value for ${context}`);
  const dull = calls.findIndex(
    ({ args: [first] }, at) => at > 0 && ["bool", "dot", "nil", "number", "string"].includes(first?.kind ?? ""),
  );
  if (dull > 0) return reader.fail(`non executable command in pipeline stage ${dull + 1}`);
  const { variables, assigns } = declared;
  const lead = variables.length === 0 ? "" : `${variables.join(", ")} ${assigns ? "=" : ":="} `;
  return { kind: "pipeline", pos, text: lead + calls.map((call) => call.text).join(" | "), variables, assigns, calls };
};
