import { beginsCommand, command, redirections } from "./command.ts";
import { match, nested, peek, type Reader, refuse, skip } from "./reader.ts";
import type { Element, Expression, Statement } from "./tree.ts";

const element = (reader: Reader): Element => {
  skip(reader, true);
  if (beginsCommand(reader)) return command(reader);
  const value = reader.grammar.expression(reader);
  return { kind: "expression", value, redirects: redirections(reader) };
};

const assignment = /(?:[-+*/%]|\?\?)?=(?!=)/y;

const isTarget = (value: Expression): boolean => ["variable", "member", "index", "list", "cast"].includes(value.kind);

/** Commands and expressions joined by bars, or an assignment of such. */
export const pipeline = (reader: Reader): Statement => {
  skip(reader);
  const at = reader.at;
  const first = element(reader);
  if (first.kind === "expression" && isTarget(first.value)) {
    skip(reader);
    const operator = match(reader, assignment)?.[0];
    if (operator !== undefined) {
      skip(reader, true);
      const value = nested(reader, () => reader.grammar.statement(reader));
      if (value === null)
        return refuse(
          reader,
          `You must provide a value expression following the '${operator}' operator.`,
          "ExpectedValueExpression",
        );
      return { kind: "assign", target: first.value, operator, value };
    }
  }
  const elements = [first];
  for (;;) {
    const mark = reader.at;
    skip(reader);
    if (peek(reader) !== "|" || peek(reader, 1) === "|") {
      reader.at = mark;
      break;
    }
    reader.at += 1;
    skip(reader, true);
    if (peek(reader) === "" || peek(reader) === "|")
      return refuse(reader, "An empty pipe element is not allowed.", "EmptyPipeElement");
    elements.push(element(reader));
  }
  const left: Statement = { kind: "pipeline", elements, text: reader.text.slice(at, reader.at), at };
  skip(reader);
  const operator = match(reader, /&&|\|\|/y)?.[0];
  if (operator !== "&&" && operator !== "||") return left;
  skip(reader, true);
  return { kind: "chain", operator, left, right: nested(reader, () => pipeline(reader)) };
};
