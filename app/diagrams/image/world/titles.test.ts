// Source: reference/docker-cli.md §10 (steps as typed); docs.docker.com, Dockerfile reference, COPY: the form in brackets is for paths with blanks.
import fc from "fast-check";
import { expect, it } from "vitest";
import { copyWords } from "./copy-words.ts";
import { titleOf } from "./titles.ts";

it.each([
  ['COPY ["a b", "C:\\\\x"]', "COPY a b"],
  ['COPY --from=build [ "out/my app" , "C:/app" ]', "COPY my app"],
  ['ADD ["one.txt", "two, three.txt", "C:\\\\x\\\\"]', "ADD 2 things"],
  ["COPY one.txt two.txt C:\\x\\", "COPY 2 things"],
  ["COPY --from=0 C:\\out\\site .", "COPY site"],
  ["COPY . .", "COPY the context"],
  ["COPY file:0a1b2c in C:\\app", "COPY into app"],
  ["RUN Get-Foo C:\\x", "Get-Foo"],
])("%s is named %s", (instruction, title) => {
  expect(titleOf(instruction)).toBe(title);
});

it("reads every list of words back", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (words) => {
      const rest = `[${words.map((word) => `"${word.replace(/["\\]/g, "\\$&")}"`).join(", ")}]`;
      expect(copyWords(`--from=x ${rest}`)).toEqual(words);
    }),
  );
});
