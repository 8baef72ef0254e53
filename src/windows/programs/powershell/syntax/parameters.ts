import { expect, match, nested, peek, type Reader, refuse, skip, take } from "./reader.ts";
import type { Parameter } from "./tree.ts";

/** `param (…)`, or the parameters in parentheses after a function's name. The reader is at the parenthesis. */
export const parameters = (reader: Reader): readonly Parameter[] => {
  expect(reader, "(", "Missing '(' in function parameter list.", "MissingOpenParenthesisInFunctionParameterList");
  const list: Parameter[] = [];
  for (;;) {
    skip(reader, true);
    if (take(reader, ")")) return list;
    let type: string | null = null;
    let mandatory = false;
    for (
      let attribute = match(reader, /\[\s*([\w.]+(?:\[\])?)\s*(\]|\()/y);
      attribute !== null;
      attribute = match(reader, /\[\s*([\w.]+(?:\[\])?)\s*(\]|\()/y)
    ) {
      if (attribute[2] === "]") type = attribute[1] ?? null;
      else {
        // What an attribute says is not looked at, but for `Mandatory`.
        const inside = match(reader, /(?:[^()'"]|'[^']*'|"[^"]*"|\([^()]*\))*\)\s*\]/y)?.[0];
        if (inside === undefined)
          return refuse(reader, "Missing ')' in attribute.", "MissingEndParenthesisInExpression");
        mandatory ||= /mandatory(?!\s*=\s*\$false)/i.test(inside);
      }
      skip(reader, true);
    }
    const name = match(reader, /\$(\w+)/y);
    if (name === null)
      return refuse(reader, "Missing ')' in function parameter list.", "MissingEndParenthesisInFunctionParameterList");
    skip(reader, true);
    const initial = take(reader, "=") ? nested(reader, () => reader.grammar.expression(reader), false) : null;
    list.push({ name: name[1] ?? "", type, initial, mandatory });
    skip(reader, true);
    if (!take(reader, ",") && peek(reader) !== ")")
      return refuse(reader, "Missing ')' in function parameter list.", "MissingEndParenthesisInFunctionParameterList");
  }
};
