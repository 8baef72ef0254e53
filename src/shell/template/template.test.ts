// Source: Go's text/template documentation and reference/docker-cli.md §2.9.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { executeTemplate, type GoValue, goJson, goStruct, parseTemplate } from "./index.ts";

const run = (source: string, data: GoValue, strict = false): string => {
  const parsed = parseTemplate(source);
  if ("error" in parsed) return parsed.error;
  const done = executeTemplate(parsed.template, data, { strict });
  return "text" in done ? done.text : done.error;
};

describe("values", () => {
  test("maps, lists, nothing", () => {
    expect(run("{{.a}} {{.b}} {{.c}}", { a: { y: 1, x: "q" }, b: [1, true, null] })).toBe(
      "map[x:q y:1] [1 true <nil>] <no value>",
    );
  });

  test("a struct's unknown field is an error, a map's only where it must be", () => {
    expect(run("{{.Foo}}", goStruct("T", {}))).toBe(
      `template: :1:2: executing "" at <.Foo>: can't evaluate field Foo in type T`,
    );
    expect(run("x{{.Foo}}", {}, true)).toBe(`template: :1:3: executing "" at <.Foo>: map has no entry for key "Foo"`);
  });

  test("methods take arguments", () => {
    const row = goStruct("T", { Label: (key: string) => `<${key}>`, ID: "x" }, true);
    expect(run('{{.Label "tier"}} {{.ID}}', row)).toBe("<tier> x");
  });
});

describe("flow", () => {
  test("range with index and value, over maps by key, with else, break and continue", () => {
    expect(run("{{range $i, $v := .}}{{$i}}{{$v}} {{end}}", ["a", "b"])).toBe("0a 1b ");
    expect(run("{{range $k, $v := .}}{{$k}}={{$v}};{{end}}", { b: 2, a: 1 })).toBe("a=1;b=2;");
    expect(run("{{range .}}x{{else}}none{{end}}", [])).toBe("none");
    expect(
      run('{{range .}}{{if eq . "b"}}{{continue}}{{end}}{{if eq . "d"}}{{break}}{{end}}{{.}}{{end}}', [
        "a",
        "b",
        "c",
        "d",
        "e",
      ]),
    ).toBe("ac");
  });

  test("with, if else if, variables and their scope", () => {
    expect(run("{{with .a}}{{.}}{{else}}no{{end}}", { a: 0 })).toBe("no");
    expect(run("{{if .a}}1{{else if .b}}2{{else}}3{{end}}", { b: true })).toBe("2");
    expect(run("{{$x := 1}}{{if true}}{{$x = 2}}{{$y := 3}}{{end}}{{$x}}", {})).toBe("2");
  });

  test("named templates and trimmed blanks", () => {
    expect(run('{{define "t"}}<{{.}}>{{end}}a {{- template "t" .x -}} b', { x: 1 })).toBe("a<1>b");
  });
});

test("complaints name the line and column", () => {
  expect(run("a\n{{.x.y}}", goStruct("T", { x: "s" }))).toBe(
    `template: :2:4: executing "" at <.x.y>: can't evaluate field y in type string`,
  );
});

test("JSON has sorted keys and, where asked, escaped brackets", () => {
  expect(goJson({ b: "<&>", a: [1] })).toBe('{"a":[1],"b":"<&>"}');
  expect(goJson({ b: "<&>" }, true)).toBe('{"b":"\\u003c\\u0026\\u003e"}');
});

test("every text is read or refused, and nothing is thrown", () => {
  const piece = fc.constantFrom(
    "{{",
    "}}",
    ".",
    "a",
    "if ",
    "range ",
    "end",
    "else",
    "$x",
    ":=",
    "|",
    '"s"',
    "(",
    ")",
    " ",
    "-",
    "1",
    "\n",
    "len ",
    "index ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      expect(typeof run(pieces.join(""), { a: [1, 2] })).toBe("string");
    }),
    { numRuns: 500 },
  );
});
