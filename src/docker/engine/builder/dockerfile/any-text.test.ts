// Source: a law of every reader of text that people write: it answers, and in reasonable time
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfile variables
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import {
  beginStage,
  createIgnore,
  emptyConfig,
  evaluate,
  type Platform,
  plan,
  processMetaArgs,
  stageBase,
} from "./index.ts";

const pieces = [
  "FROM a",
  "RUN x",
  "ENV A=1",
  "ARG B=$A",
  "ONBUILD ",
  "HEALTHCHECK --interval=",
  "CMD [",
  '"',
  "'",
  "\\",
  "`",
  "\n",
  "\r\n",
  " ",
  "$",
  "${",
  "}",
  ":-",
  "#",
  "/",
  "<<EOF",
  "EOF",
  "--from=0 ",
  "COPY a b",
  "EXPOSE 1-3",
  "# escape=`\n",
  "=",
  "]",
  "WORKDIR C:",
  "\ud800",
  "é",
];

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => `FROM a\n${parts.join("")}`),
);

const goesThrough = (text: string, platform: Platform): void => {
  const made = plan(text, { platform });
  if (isFailure(made)) {
    expect(made.message).not.toBe("");
    return;
  }
  expect(made.steps).toBeGreaterThan(0);
  const args = processMetaArgs(made, { A: "x" }, platform);
  if (isFailure(args)) return;
  made.stages.forEach((stage, index) => {
    stageBase(made.stages, index, stage.from, args, platform, made.escapeCharacter);
    let { state } = beginStage(emptyConfig, args, platform, made.escapeCharacter);
    for (const instruction of stage.instructions) {
      const step = evaluate(state, instruction);
      if (isFailure(step)) return;
      state = step.state;
    }
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
};

describe("any text", () => {
  test("gives a plan or a failure, and every instruction a step or a failure", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Platform>("windows", "linux"), (text, platform) =>
        goesThrough(text, platform),
      ),
      { numRuns: 1500 },
    );
  });

  test("an instruction's lines follow one another", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const made = plan(text, { platform: "windows" });
        if (isFailure(made)) return;
        const places = [
          ...made.metaArgs,
          ...made.stages.flatMap(({ from, instructions }) => [from, ...instructions]),
        ].flatMap(({ line, endLine }) => [line, endLine + 0.5]);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });

  test("gives ignore rules or a failure", () => {
    const patterns = fc.array(
      fc.constantFrom("*", "**", "?", "[a", "]", "!", "/", "\\", "a", ".", "\n", "#", "^", "-"),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(patterns, fc.constantFrom("a", "a/b", "a.b/c", ""), (parts, path) => {
        const ignore = createIgnore(parts.join(""));
        if (!isFailure(ignore)) expect(typeof ignore(path)).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

// Long enough to show anything that grows faster than its input: then a case would run for hours.
describe("a megabyte", () => {
  const repeated = (piece: string, tail = ""): string => piece.repeat(Math.floor(1_000_000 / piece.length)) + tail;

  test.each([
    ["instructions", `FROM a\n${repeated("RUN x\n")}`],
    ["one continued line", `FROM a\nRUN ${repeated("word \\\n")}`],
    ["one continued ENV", `FROM a\nENV ${repeated('a="$b" \\\n')}`],
    ["ONBUILD of ONBUILD", `FROM a\n${repeated("ONBUILD \\\n")}`],
    ["nested substitutions", `FROM a\nENV a=${repeated("${b:-\\\n")}`],
    ["flags", `FROM a\nCOPY ${repeated("--a=b \\\n")}`],
    ["heredocs", `FROM a\n${repeated("RUN <<E\nx\nE\n")}`],
    ["comments", `FROM a\n${repeated("# x\n")}`],
    ["brackets", `FROM a\nCMD ${repeated("[\\\n")}`],
    ["blanks behind a directive", repeated("# escape=` \\\n")],
    ["arguments", repeated("ARG a=$a\n", "FROM b")],
    ["quotes", `FROM a\nLABEL ${repeated("'\"\\\n")}`],
  ])("of %s comes to an end", { timeout: 120_000 }, (_, text) => {
    expect(text.length).toBeGreaterThan(900_000);
    const made = plan(text, { platform: "windows" });
    if (isFailure(made)) return;
    processMetaArgs(made, {}, "windows");
    const [first] = made.stages[0]?.instructions ?? [];
    const args = processMetaArgs({ ...made, metaArgs: [] }, {}, "windows");
    if (first === undefined || isFailure(args)) return;
    evaluate(beginStage(emptyConfig, args, "windows", made.escapeCharacter).state, first);
  });
});
