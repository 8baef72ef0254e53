// Source: reference/docker-cli.md §10.1, §10.4; moby builder/dockerfile/builder.go, evaluator.go, internals.go; for stages what engine 20.10 prints
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfile variables
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import { unconsumedWarning, usableEntries } from "../config/build-args.ts";
import { emptyConfig } from "../config/image-config.ts";
import type { CopyEffect } from "../evaluate/step.ts";
import { applyChanges } from "./apply-changes.ts";
import { copyCountProblem, copyDestination, copySourceProblem } from "./copy-paths.ts";
import { processMetaArgs } from "./meta-args.ts";
import { type Plan, type PlanOptions, plan } from "./plan.ts";
import { copyBase, stageBase, stageNameProblem } from "./stage-reference.ts";
import { parseTriggerText, triggersNote } from "./triggers.ts";

const planned = (text: string, options: Partial<PlanOptions> = {}): Plan => {
  const made = plan(text, { platform: "windows", ...options });
  if (isFailure(made)) throw new Error(made.message);
  return made;
};

const three = "ARG V=1\nFROM a:$V AS Build\nRUN x\nFROM b AS test\nRUN y\nFROM build\nCMD z";

describe("plan", () => {
  test("every instruction is a step, the ARGs in front too", () => {
    expect(planned(three).steps).toBe(7);
  });

  test("ends with the target, whatever its case", () => {
    const { stages, steps } = planned(three, { target: "TEST" });
    expect([stages.length, steps]).toEqual([2, 5]);
  });

  test.each(["nope", "1", ""])("a target %j", (target) => {
    const made = plan(three, { platform: "windows", target });
    expect(isFailure(made) ? made.message : made.stages.length).toBe(
      target === "" ? 3 : `target stage "${target}" could not be found`,
    );
  });

  test("labels become steps of the last stage, sorted and literal", () => {
    const made = planned("FROM a", { labels: { b: "$x", a: "1" } });
    expect(made.steps).toBe(3);
    expect(made.stages[0]?.instructions).toMatchObject([
      { text: "LABEL a=1", literal: true },
      { text: "LABEL b=$x", pairs: [{ name: "b", value: "$x" }] },
    ]);
  });

  test("without a stage there is no image", () => {
    expect(plan("ARG a", { platform: "windows" })).toMatchObject({
      message: "No image was generated. Is your Dockerfile empty?",
    });
  });
});

const argsOf = (made: Plan, given: Readonly<Record<string, string>> = {}) => {
  const args = processMetaArgs(made, given, "windows");
  if (isFailure(args)) throw new Error(args.message);
  return args;
};

describe("arguments before FROM", () => {
  test("see those before them and give way to the command line", () => {
    const made = planned("ARG A=1\nARG B=$A-b C=${D:-c}\nFROM x");
    const args = argsOf(made, { A: "9" });
    expect(args.meta).toEqual({ A: "1", B: "9-b", C: "c" });
    expect(usableEntries({ ...args, declared: { A: null, B: null } }, [])).toEqual(["A=9", "B=9-b"]);
    expect(unconsumedWarning(args)).toBeUndefined();
  });

  test("a problem in one of them ends the build", () => {
    expect(processMetaArgs(planned("ARG A=${B?give}\nFROM x"), {}, "windows")).toMatchObject({
      message: 'failed to process "${B?give}": B: give',
    });
  });
});

const baseOf = (text: string, index: number, given: Readonly<Record<string, string>> = {}): unknown => {
  const made = planned(text);
  const stage = made.stages[index];
  if (stage === undefined) throw new Error("no such stage");
  const base = stageBase(made.stages, index, stage.from, argsOf(made, given), "windows", made.escapeCharacter);
  return isFailure(base) ? base.message : base;
};

describe("FROM", () => {
  test("replaces the arguments before the first FROM only", () => {
    const text = "ARG T=1\nFROM --platform=$P a:${T}\nARG U=2\nFROM b:$U-$T";
    expect(baseOf(text, 0)).toEqual({ base: { kind: "image", reference: "a:1" }, platform: "" });
    expect(baseOf(text, 1, { T: "3" })).toMatchObject({ base: { reference: "b:-3" } });
  });

  test("takes quotes off", () => {
    expect(baseOf('ARG V=ltsc2022\nFROM a:"${V}"', 0)).toMatchObject({ base: { reference: "a:ltsc2022" } });
  });

  test("may name an earlier stage, not a later one and not by number", () => {
    expect(baseOf(three, 2)).toMatchObject({ base: { kind: "stage", index: 0 } });
    expect(baseOf("FROM b\nFROM x AS b", 0)).toMatchObject({ base: { kind: "image", reference: "b" } });
    expect(baseOf("FROM b\nFROM 0", 1)).toMatchObject({ base: { kind: "image", reference: "0" } });
  });

  test("needs an image", () => {
    expect(baseOf("FROM ${nothing}", 0)).toBe("base name (${nothing}) should not be blank");
    expect(baseOf("FROM scratch", 0)).toBe("Windows does not support FROM scratch");
    expect(baseOf("FROM a AS scratch\nFROM scratch", 1)).toMatchObject({ base: { kind: "stage", index: 0 } });
  });

  test("a name is taken once", () => {
    const { stages } = planned("FROM a AS x\nFROM b AS X\nFROM c");
    expect([0, 1, 2].map((index) => stageNameProblem(stages, index)?.message)).toEqual([
      undefined,
      "x stage name already used",
      undefined,
    ]);
  });
});

describe("COPY --from", () => {
  const { stages } = planned(three);
  test.each([
    ["BUILD", { kind: "stage", index: 0 }],
    ["1", { kind: "stage", index: 1 }],
    ["nginx:1", { kind: "image", reference: "nginx:1" }],
    ["1a", { kind: "image", reference: "1a" }],
    ["2", { message: "invalid from flag value 2: refers to current build stage" }],
    ["7", { message: "invalid from flag value 7: index out of bounds" }],
    ["-1", { message: "invalid from flag value -1: index out of bounds" }],
  ])("%s", (from, expected) => {
    expect(copyBase(stages, 2, from)).toMatchObject(expected);
  });
});

const effect = (destination: string, from = ""): CopyEffect => ({
  kind: "copy",
  keyword: "COPY",
  from,
  sources: ["a"],
  destination,
  chown: "",
  shell: [],
});

describe("paths of COPY", () => {
  test.each([
    ["", ".\\a1", "\\a1"],
    ["", "C:", "\\"],
    ["", "c:x", "\\x"],
    ["", "D\\", "\\D\\"],
    ["", "c:\\", "\\"],
    ["C:\\wd", ".\\a1", "\\wd\\a1"],
    ["C:\\wd", "\\", "\\"],
    ["C:\\wd", "c:\\x", "\\x"],
    ["C:\\wd", ".", "\\wd"],
    ["C:\\wd", "foo\\bar\\", "\\wd\\foo\\bar\\"],
    ["C:\\", "foo", "\\foo"],
    ["D:\\wd", "\\x", "\\x"],
  ])("Windows: in %j to %j", (workingDir, destination, expected) => {
    expect(copyDestination(effect(destination), workingDir, "windows")).toBe(expected);
  });

  test.each([
    ["/wd", "a/", "/wd/a/"],
    ["/wd", "../a", "/a"],
    ["", ".", "/"],
    ["/wd", "/a/../b", "/a/../b"],
  ])("Linux: in %j to %j", (workingDir, destination, expected) => {
    expect(copyDestination(effect(destination), workingDir, "linux")).toBe(expected);
  });

  test("only the system drive can be written", () => {
    expect(copyDestination(effect("D:\\x"), "C:\\", "windows")).toMatchObject({
      message: "invalid COPY: Windows does not support destinations not on the system drive (C:)",
    });
    expect(copyDestination(effect("x"), "D:\\wd", "windows")).toMatchObject({
      message: "invalid COPY: Windows does not support relative paths when WORKDIR is not the system drive",
    });
  });

  test("several sources need a directory, none are too few", () => {
    expect(copyCountProblem(effect("C:\\x"), 2, "windows")?.message).toBe(
      "When using COPY with more than one source file, the destination must be a directory and end with a /",
    );
    expect(copyCountProblem(effect("C:\\x\\"), 2, "windows")).toBeUndefined();
    expect(copyCountProblem(effect("C:\\x"), 1, "windows")).toBeUndefined();
    expect(copyCountProblem(effect("x"), 0, "windows")?.message).toBe("COPY failed: no source files were specified");
  });

  test.each(["/", "C:", "c:\\WINDOWS", "windows\\", "C:/Windows/."])("%s of another image is refused", (source) => {
    expect(copySourceProblem(effect("x", "build"), source, "windows")?.message).toBe(
      "COPY failed: copy from c:\\ or c:\\windows is not allowed on windows",
    );
    expect(copySourceProblem(effect("x"), source, "windows")).toBeUndefined();
  });

  test("folders below them are allowed", () => {
    expect(copySourceProblem(effect("x", "build"), "C:\\Windows\\System32", "windows")).toBeUndefined();
  });
});

describe("triggers", () => {
  test("are announced", () => {
    expect(triggersNote(["a"])).toBe("# Executing 1 build trigger");
    expect(triggersNote(["a", "b"])).toBe("# Executing 2 build triggers");
  });

  test("are single instructions", () => {
    expect(parseTriggerText("COPY . /app", "windows")).toMatchObject({ keyword: "COPY", destination: "/app" });
    expect(parseTriggerText("RUN a\nRUN b", "windows")).toMatchObject({
      message: "onbuild trigger should be a single expression",
    });
    expect(parseTriggerText("FOOBAR a", "windows")).toMatchObject({ message: "unknown instruction: FOOBAR" });
  });
});

describe("changes of docker commit and docker import", () => {
  test("are applied one after another", () => {
    const changed = applyChanges(emptyConfig, ["ENV a=1", "ENV b=$a", 'CMD ["x"]', "workdir /y"], "windows");
    expect(changed).toEqual({ ...emptyConfig, Env: ["a=1", "b=1"], Cmd: ["x"], WorkingDir: "C:\\y" });
  });

  test("nothing changes nothing", () => {
    expect(applyChanges(emptyConfig, [], "windows")).toBe(emptyConfig);
  });

  test.each([
    ["RUN x", "RUN is not a valid change command"],
    ["STOPSIGNAL 9", "STOPSIGNAL is not a valid change command"],
    ["FOO", "FOO is not a valid change command"],
    ["USER", "USER requires exactly one argument"],
    ["ENV a", "ENV must have two arguments"],
  ])("%s", (change, expected) => {
    expect(applyChanges(emptyConfig, [change], "windows")).toMatchObject({ message: expected });
  });
});
