// Source: reference/docker-cli.md §10.4; BuildKit v0.17 instructions/parse.go and bflag.go; what engine 20.10 prints
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import { type Dockerfile, parseDockerfile } from "./parse-dockerfile.ts";

const parsed = (text: string): Dockerfile => {
  const dockerfile = parseDockerfile(text, "windows");
  if (isFailure(dockerfile)) throw new Error(dockerfile.message);
  return dockerfile;
};

const only = (line: string): unknown => parsed(`FROM a\n${line}`).stages[0]?.instructions[0];

const message = (text: string): string | undefined => {
  const dockerfile = parseDockerfile(text, "windows");
  return isFailure(dockerfile) ? dockerfile.message : undefined;
};

describe("instructions", () => {
  test.each([
    ["ADD --chown=u a b C:/c/", { keyword: "ADD", sources: ["a", "b"], destination: "C:/c/", chown: "u", from: "" }],
    ['copy --from=0 ["a b", "c"]', { keyword: "COPY", sources: ["a b"], destination: "c", from: "0" }],
    [
      "ARG a b= c=d",
      {
        args: [
          { name: "a", value: undefined },
          { name: "b", value: "" },
          { name: "c", value: "d" },
        ],
      },
    ],
    ["ENV a b c", { pairs: [{ name: "a", value: "b c" }] }],
    [
      "LABEL a=b c=d",
      {
        pairs: [
          { name: "a", value: "b" },
          { name: "c", value: "d" },
        ],
        literal: false,
      },
    ],
    ["EXPOSE 80 443 1", { words: ["1", "443", "80"] }],
    ["RUN  dir  c:\\x", { form: "shell", words: ["dir  c:\\x"], tail: "dir  c:\\x" }],
    ['CMD ["a", "b c"]', { form: "exec", words: ["a", "b c"] }],
    ["ENTRYPOINT a b", { form: "shell", words: ["a b"] }],
    ['SHELL ["a", "-b"]', { words: ["a", "-b"] }],
    ["VOLUME a b", { words: ["a", "b"] }],
    ["USER a b", { word: "a b" }],
    ["WORKDIR C:\\x y", { word: "C:\\x y" }],
    ["MAINTAINER me  too", { word: "me  too" }],
    ["ONBUILD   RUN a  b", { trigger: "RUN a  b" }],
    ["HEALTHCHECK none", { health: { Test: ["NONE"] } }],
    [
      "HEALTHCHECK --interval=1m30s --timeout=500ms --retries=3 CMD a  b",
      { health: { Test: ["CMD-SHELL", "a  b"], Interval: 90e9, Timeout: 5e8, Retries: 3 } },
    ],
    ['HEALTHCHECK --start-period=0 CMD ["a", "b"]', { health: { Test: ["CMD", "a", "b"] } }],
    ["RUN --mount=type=cache,target=x a", { flags: ["mount"], words: ["a"] }],
    ["COPY <<EOF c\nx\nEOF", { sources: [], destination: "c" }],
    ["ONBUILD RUN <<EOF\nx\nEOF", { trigger: "RUN <<EOF\nx\nEOF" }],
  ])("%j", (line, expected) => {
    expect(only(line)).toMatchObject(expected);
  });

  test("a stage has an image, perhaps a name in lower case and a platform", () => {
    const { stages } = parsed("FROM --platform=$P a:1 As Build\nRUN x\nFROM build");
    expect(stages.map(({ from }) => [from.image, from.stageName, from.platform])).toEqual([
      ["a:1", "build", "$P"],
      ["build", "", ""],
    ]);
    expect(stages.map(({ instructions }) => instructions.length)).toEqual([1, 0]);
  });

  test("ARG before FROM stands outside the stages", () => {
    const { metaArgs, stages } = parsed("ARG a=1\nFROM $a\nARG b");
    expect([metaArgs.length, stages[0]?.instructions.length]).toEqual([1, 1]);
  });

  test("the text of a step is the line as typed, joined and trimmed", () => {
    expect(only("run  a \\\n  b ")).toMatchObject({ text: "run  a   b", line: 2, endLine: 3 });
  });
});

const onLine2 = (line: string): string | undefined =>
  message(`FROM a\n${line}`)?.replace(/^dockerfile parse error on line 2: /, "");

describe("errors", () => {
  test.each([
    ["UNKNOWN a", "unknown instruction: UNKNOWN"],
    ["FOO", "unknown instruction: FOO (did you mean FROM?)"],
    ["FORM a", "unknown instruction: FORM (did you mean FROM?)"],
    ["wrkdir a", "unknown instruction: wrkdir (did you mean workdir?)"],
    ["COPY a", "COPY requires at least two arguments, but only one was provided. Destination could not be determined"],
    ["ADD", "ADD requires at least two arguments, but only one was provided. Destination could not be determined"],
    ["COPY --form=x a b", "unknown flag: --form (did you mean from?)"],
    ["COPY --from a b", "missing a value on flag: --from"],
    ["COPY --from=a --from=b c d", "duplicate flag specified: --from"],
    ["COPY --link=x a b", "expecting boolean value for flag --link, not: x"],
    ["COPY a <<EOF\nEOF", "COPY cannot accept a heredoc as a destination"],
    ["ENV --a b=c", "unknown flag: --a"],
    ["ENV =a", "ENV names can not be blank"],
    ["ENV", "ENV requires at least one argument"],
    ["ARG", "ARG requires at least one argument"],
    ["ARG =a", "ARG names can not be blank"],
    ["USER", "USER requires exactly one argument"],
    ["EXPOSE", "EXPOSE requires at least one argument"],
    ["VOLUME", "VOLUME requires at least one argument"],
    ['VOLUME [""]', "VOLUME specified can not be an empty string"],
    ["ONBUILD", "ONBUILD requires at least one argument"],
    ["ONBUILD from a", "FROM isn't allowed as an ONBUILD trigger"],
    ["ONBUILD ONBUILD RUN a", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ["HEALTHCHECK", "HEALTHCHECK requires at least one argument"],
    ["HEALTHCHECK NONE a", "HEALTHCHECK NONE takes no arguments"],
    ["HEALTHCHECK CMD", "Missing command after HEALTHCHECK CMD"],
    ["HEALTHCHECK a b", 'Unknown type "A" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK --interval=5 CMD a", 'time: missing unit in duration "5"'],
    ["HEALTHCHECK --interval=5d CMD a", 'time: unknown unit "d" in duration "5d"'],
    ["HEALTHCHECK --timeout=1us CMD a", 'Interval "timeout" cannot be less than 1ms'],
    ["HEALTHCHECK --retries=x CMD a", 'strconv.ParseInt: parsing "x": invalid syntax'],
    ["HEALTHCHECK --retries=-1 CMD a", "--retries cannot be negative (-1)"],
    ["SHELL", "SHELL requires at least one argument"],
    ["SHELL []", "SHELL requires at least one argument"],
    ["SHELL cmd", "SHELL requires the arguments to be in JSON form"],
    [
      'SHELL ["C:\\a.exe"]',
      "SHELL requires the arguments to be in JSON form. It looks like '[\"c:\\a.exe\"]' includes a file path without an " +
        'escaped back-slash. JSON requires back-slashes to be escaped such as ["c:\\\\path\\\\to\\\\file.exe", "/parameter"]',
    ],
    ["FROM a b", "FROM requires either one or three arguments"],
    ["FROM a as 1x", 'invalid name for build stage: "1x", name can\'t start with a number or contain symbols'],
  ])("%j", (line, expected) => {
    expect(onLine2(line)).toBe(expected);
  });

  test("carry the line where the instruction begins", () => {
    const dockerfile = parseDockerfile("FROM a\n\nRUN a \\\n  b\nUNKNOWN\n", "windows");
    expect(dockerfile).toMatchObject({
      code: "400",
      message: "dockerfile parse error on line 5: unknown instruction: UNKNOWN",
      detail: { line: 5 },
    });
  });

  test("of whole files", () => {
    expect(message("")).toBe("the Dockerfile (Dockerfile) cannot be empty");
    expect(message("# nothing")).toBe("failed to parse Dockerfile: file with no instructions");
    expect(message("RUN a")).toBe("no build stage in current context");
    expect(message("ARG a\nRUN a")).toBe("no build stage in current context");
    expect(message("FROM a\nENV b")).toBe("failed to parse Dockerfile: ENV must have two arguments");
  });

  test("a hint at backslashes is given on Windows only", () => {
    const dockerfile = parseDockerfile('FROM a\nSHELL ["C:\\a.exe"]', "linux");
    expect(dockerfile).toMatchObject({ message: expect.stringMatching(/JSON form$/) });
  });
});

test("warnings are printed with a last line of their own", () => {
  expect(parsed("FROM a\nRUN b \\\n\n c").warnings).toEqual([
    "[WARNING]: Empty continuation line found in: RUN b  c",
    "[WARNING]: Empty continuation lines will become errors in a future release.",
  ]);
});
