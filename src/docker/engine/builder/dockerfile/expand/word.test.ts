// Source: the Dockerfile reference on environment replacement; BuildKit v0.17 shell/lex.go; what engine 20.10 prints
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfile variables
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import { expand } from "./word.ts";

const values: Readonly<Record<string, string>> = { A: "hello", EMPTY: "", PATH: "C:\\a;C:\\b", V: "1.2.3", W: "x y" };
const lookUp = (name: string): string | undefined => values[name];

const text = (source: string, escapeCharacter = "\\"): string => {
  const expanded = expand(source, { escapeCharacter, lookUp });
  return isFailure(expanded) ? `! ${expanded.message}` : expanded.text;
};

test.each([
  ["he$A", "hehello"],
  ["he${A}xx", "hehelloxx"],
  ["$Axx", ""],
  ["$", "$"],
  ["a$", "a$"],
  ["$$", ""],
  ["$1x", "x"],
  ["$A-$NONE-", "hello--"],
  ["'$A'", "$A"],
  ['"$A"', "hello"],
  ['"a\'b"', "a'b"],
  ["\\$A", "$A"],
  ["\\a\\\\", "a\\"],
  ['"\\a\\$A\\""', '\\a$A"'],
  ["a\\", "a"],
  ["${A:-w}", "hello"],
  ["${EMPTY:-w}", "w"],
  ["${EMPTY-w}", ""],
  ["${NONE-w}", "w"],
  ["${NONE:-$A}", "hello"],
  ["${NONE:-${NONE:-deep}}", "deep"],
  ["${NONE:-'a }'}", "a }"],
  ["${A:+w}", "w"],
  ["${EMPTY:+w}", ""],
  ["${EMPTY+w}", "w"],
  ["${NONE+w}", ""],
  ["${A:?w}", "hello"],
  ["${V#*.}", "2.3"],
  ["${V##*.}", "3"],
  ["${V%.*}", "1.2"],
  ["${V%%.*}", "1"],
  ["${V%?}", "1.2."],
  ["${V/./-}", "1-2.3"],
  ["${V//./-}", "1-2-3"],
  ["${A//l/}", "heo"],
  ["${A/[l]/x}", "hello"],
  ["C:\\\\$V", "C:\\1.2.3"],
])("%s becomes %s", (source, expected) => {
  expect(text(source)).toBe(expected);
});

test("with the backtick as escape character backslashes are plain", () => {
  expect(text("C:\\x\\$A", "`")).toBe("C:\\x\\hello");
  expect(text("C:\\x\\`$A", "`")).toBe("C:\\x\\$A");
  expect(text('"C:\\Program Files\\`"q`""', "`")).toBe('C:\\Program Files\\"q"');
});

describe("problems", () => {
  test.each([
    ["'a", "unexpected end of statement while looking for matching single-quote"],
    ['"a', "unexpected end of statement while looking for matching double-quote"],
    ["${", "syntax error: missing '}'"],
    ["${}", "syntax error: bad substitution"],
    ["${:x}", "syntax error: bad substitution"],
    ["${A:", "syntax error: missing '}'"],
    ["${A:-'x", "syntax error: missing '}'"],
    ["${A/x", "syntax error: missing '/' in $" + "{}"],
    ["${A=x}", "unsupported modifier (=) in substitution"],
    ["${A:=x}", "unsupported modifier (:=) in substitution"],
    ["${NONE:?}", "NONE: is not allowed to be unset"],
    ["${EMPTY:?}", "EMPTY: is not allowed to be empty"],
    ["${NONE?give it}", "NONE: give it"],
    ["${A:-${}}", "syntax error: bad substitution"],
    ["${A#\\x}", "invalid pattern (\\x) in substitution: invalid escape '\\x'"],
  ])("%s", (source, expected) => {
    expect(text(source)).toBe(`! failed to process ${JSON.stringify(source)}: ${expected}`);
  });
});

test("words end at spaces that variables bring, not at quoted ones", () => {
  const expanded = expand('a $W "$W" b\\ c', { escapeCharacter: "\\", lookUp });
  expect(isFailure(expanded) ? [] : expanded.words).toEqual(["a", "x", "y", "x y", "b c"]);
});

test("nesting and growth have bounds", () => {
  expect(text("${NONE:-".repeat(1000) + "}".repeat(1000))).toContain("nested too deeply");
  const huge = "x".repeat(1 << 19);
  const expanded = expand("$X$X$X$X", { escapeCharacter: "\\", lookUp: () => huge });
  expect(isFailure(expanded) && expanded.message).toContain("too long");
});
