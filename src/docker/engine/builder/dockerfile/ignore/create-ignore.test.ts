// Source: moby/patternmatcher (MatchesOrParentMatches, held against it on random patterns); the Dockerfile reference on .dockerignore
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import { createIgnore } from "./create-ignore.ts";

const ignored = (
  text: string,
  paths: readonly string[],
  platform: "linux" | "windows" = "windows",
): readonly string[] => {
  const ignore = createIgnore(text, platform);
  if (isFailure(ignore)) throw new Error(ignore.message);
  return paths.filter(ignore);
};

test.each([
  ["bin", ["bin", "bin/a.dll", "src/bin"], ["bin", "bin/a.dll"]],
  ["/bin/", ["bin/a.dll", "src/bin/a"], ["bin/a.dll"]],
  ["**/bin", ["bin/a", "src/bin/a", "robin"], ["bin/a", "src/bin/a"]],
  ["*.md", ["a.md", "docs/a.md"], ["a.md"]],
  ["**/*.md", ["a.md", "docs/x/a.md", "a.mdx"], ["a.md", "docs/x/a.md"]],
  ["docs/**", ["docs/a", "docs/x/a", "docs"], ["docs/a", "docs/x/a"]],
  ["docs/**/a", ["docs/a", "docs/x/y/a", "docs/xa"], ["docs/a", "docs/x/y/a"]],
  ["temp?", ["temp1", "temp12", "temp/1"], ["temp1"]],
  ["[a-c]x", ["ax", "dx"], ["ax"]],
  ["[^a]x", ["ax", "dx"], ["dx"]],
  ["*.md\n!README.md", ["a.md", "README.md"], ["a.md"]],
  ["*.md\n!README*.md\nREADME-secret.md", ["README-a.md", "README-secret.md"], ["README-secret.md"]],
  ["node_modules\n!node_modules/keep", ["node_modules/a", "node_modules/keep/b"], ["node_modules/a"]],
  ["# comment\n\n  a  \n #b", ["a", "# comment", "#b"], ["a", "#b"]],
  ["a\r\nb\r\n", ["a", "b"], ["a", "b"]],
  ["\ufeffa", ["a"], ["a"]],
  ["Bin", ["bin/a", "Bin/a"], ["Bin/a"]],
  ["a/./b/../c", ["a/c/d", "a/b"], ["a/c/d"]],
  ["a.b", ["a.b", "axb"], ["a.b"]],
  ["*", ["a", "a/b", "Dockerfile", ".dockerignore"], ["a", "a/b"]],
])("%j of %j leaves out %j", (text, paths, expected) => {
  expect(ignored(text, paths)).toEqual(expected);
});

test("a backslash separates on Windows and escapes on Linux", () => {
  expect(ignored("src\\bin", ["src/bin/a"])).toEqual(["src/bin/a"]);
  expect(ignored("src\\bin", ["src/bin/a", "srcbin"], "linux")).toEqual(["srcbin"]);
  expect(ignored("\\*", ["*", "a"], "linux")).toEqual(["*"]);
});

describe("patterns that are none", () => {
  test.each([
    ["!", 'illegal exclusion pattern: "!"'],
    ["[a", "syntax error in pattern"],
    ["[]", "syntax error in pattern"],
    ["[b-a]", "syntax error in pattern"],
  ])("%j", (text, message) => {
    expect(createIgnore(text)).toMatchObject({ message });
  });
});
