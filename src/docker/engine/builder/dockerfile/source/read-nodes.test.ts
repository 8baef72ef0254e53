// Source: reference/docker-cli.md §10.3, §10.4; what engine 20.10 prints for the same files
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import { type Nodes, readNodes } from "./read-nodes.ts";

const nodes = (text: string): Nodes => {
  const read = readNodes(text);
  if (isFailure(read)) throw new Error(read.message);
  return read;
};

const originals = (text: string): readonly string[] => nodes(text).nodes.map(({ original }) => original);

const problem = (text: string): readonly unknown[] => {
  const read = readNodes(text);
  return isFailure(read) ? [read.message, read.detail] : [];
};

describe("continued lines", () => {
  test("a single backslash at the end of a line swallows the next line and is dropped at the end of the file", () => {
    expect(originals("COPY testfile.txt c:\\\nRUN dir c:\\\n")).toEqual(["COPY testfile.txt c:RUN dir c:"]);
  });

  test("a doubled backslash does not continue the line", () => {
    expect(originals("COPY testfile.txt c:\\\\\nRUN dir c:\\")).toEqual(["COPY testfile.txt c:\\\\", "RUN dir c:"]);
  });

  test("with the escape directive backslashes are kept", () => {
    expect(originals("# escape=`\nCOPY testfile.txt c:\\\nRUN dir c:\\")).toEqual([
      "COPY testfile.txt c:\\",
      "RUN dir c:\\",
    ]);
  });

  test("the joined text keeps the indentation of what follows", () => {
    expect(originals("# escape=`\nRUN a; `  \n    b")).toEqual(["RUN a;     b"]);
  });

  test("comments between continued lines go, also indented ones", () => {
    expect(originals("RUN a \\\n# one\n   # two\n  b")).toEqual(["RUN a   b"]);
  });

  test("a comment inside a line stays", () => {
    expect(originals("RUN a # b")).toEqual(["RUN a # b"]);
  });

  test("empty lines between continued lines go, with a warning", () => {
    const { nodes: found, warnings } = nodes("RUN a \\\n\n  b\nRUN c");
    expect(found.map(({ original }) => original)).toEqual(["RUN a   b", "RUN c"]);
    expect(warnings).toEqual(["Empty continuation line found in: RUN a   b"]);
  });

  test("lines are counted from 1 over comments and continuations", () => {
    const found = nodes("# c\n\nFROM a\r\nRUN b \\\r\n  c\r\nCMD d").nodes;
    expect(found.map(({ line, endLine }) => [line, endLine])).toEqual([
      [3, 3],
      [4, 5],
      [6, 6],
    ]);
    expect(found[1]?.original).toBe("RUN b   c");
  });
});

describe("directives", () => {
  test.each([
    ["# escape=`", "`"],
    ["#escape = `", "`"],
    ["# Escape=\\", "\\"],
    ["# syntax=docker/dockerfile:1\n# escape=`", "`"],
    ["\ufeff# escape=`", "`"],
    ["# a comment\n# escape=`", "\\"],
    ["\n# escape=`", "\\"],
    ["# unknown=1\n# escape=`", "\\"],
    ["FROM a\n# escape=`", "\\"],
  ])("%j sets %s", (text, expected) => {
    expect(nodes(`${text}\nFROM a`).escapeCharacter).toBe(expected);
  });

  test("one given twice and a wrong one are refused", () => {
    expect(problem("# escape=`\n# escape=\\\nFROM a")).toEqual([
      "only one escape parser directive can be used",
      { line: 2 },
    ]);
    expect(problem("# escape=x\nFROM a")).toEqual(["invalid escape token 'x' does not match ` or \\", { line: 1 }]);
  });
});

describe("heredocs", () => {
  test("their lines belong to the instruction", () => {
    const [run, cmd] = nodes("RUN <<EOF\necho a\nCMD x\nEOF\nCMD y").nodes;
    expect(run?.heredocs).toEqual([{ name: "EOF", chomp: false, content: "echo a\nCMD x\n" }]);
    expect([run?.line, run?.endLine, cmd?.original]).toEqual([1, 4, "CMD y"]);
  });

  test("several on a line, quoted words and tabs before the end", () => {
    const [copy] = nodes('COPY <<"A" <<-B /x/\n1\nA\n2\n\tB\n').nodes;
    expect(copy?.heredocs.map(({ name, content }) => [name, content])).toEqual([
      ["A", "1\n"],
      ["B", "2\n"],
    ]);
  });

  test("one that never ends is refused", () => {
    expect(problem("FROM a\nRUN <<EOF\necho")).toEqual(["unterminated heredoc", { line: 2 }]);
  });

  test("in the exec form and in other instructions there are none", () => {
    expect(originals('RUN ["a", "<<EOF"]\nCMD b <<EOF\nUSER c')).toHaveLength(3);
  });
});

test("a file of comments has no instructions", () => {
  expect(problem("# a\n\n")[0]).toBe("file with no instructions");
});

test("the longest line has 65535 bytes", () => {
  expect(originals(`RUN ${"x".repeat(65531)}\nCMD a`)).toHaveLength(2);
  expect(problem(`FROM a\nRUN ${"x".repeat(65532)}\n`)).toEqual([
    "dockerfile line greater than max allowed size of 65535",
    { line: 2 },
  ]);
  expect(problem(`FROM a\nRUN ${"é".repeat(32766)}\n`)).toHaveLength(2);
});

describe("arguments", () => {
  const args = (text: string): readonly string[] => nodes(text).nodes[0]?.args ?? [];

  test.each([
    ["ENV a=1 b=\"x y\" c='q' d=e\\ f", ["a", "1", "b", '"x y"', "c", "'q'", "d", "e\\ f"]],
    ["ENV a  some  text ", ["a", "some  text"]],
    ["ENV a b=c", ["a", "b=c"]],
    ["LABEL a=b=c", ["a", "b=c"]],
    ["ARG a b=c", ["a", "b=c"]],
    ["EXPOSE 80  443/udp", ["80", "443/udp"]],
    ['VOLUME ["a b", "c"]', ["a b", "c"]],
    ["VOLUME a b", ["a", "b"]],
    ["CMD a  b", ["a  b"]],
    ['CMD ["a",]', ['["a",]']],
    ['CMD ["a"] b', ['["a"] b']],
    ["CMD ['a']", ["['a']"]],
    ['CMD ["u\\u00e9\\\\"]', ["ué\\"]],
    ["COPY --from=x --chown=a:b c d", ["c", "d"]],
    ["COPY -- --x d", ["--x", "d"]],
    ["HEALTHCHECK --interval=1s CMD a b", ["CMD", "a b"]],
    ["ONBUILD COPY a b", ["COPY", "a", "b"]],
    ["WORKDIR  a b ", ["a b"]],
  ])("of %j", (text, expected) => {
    expect(args(text)).toEqual(expected);
  });

  test.each([
    ["ENV a", "ENV must have two arguments"],
    ["ENV a=b c", 'Syntax error - can\'t find = in "c". Must be of the form: name=value'],
    ['LABEL "x', "LABEL must have two arguments"],
    ["RUN [1]", "when using JSON array syntax, arrays must be comprised of strings only"],
    ["ONBUILD ONBUILD ENV a", "ENV must have two arguments"],
  ])("%j is refused", (text, expected) => {
    expect(problem(text)[0]).toBe(expected);
  });

  test("flags lose their quotes and stand before the arguments only", () => {
    const [copy] = nodes('COPY --chown="a b" x --from=y').nodes;
    expect([copy?.flags, copy?.args]).toEqual([["--chown=a b"], ["x", "--from=y"]]);
  });
});
