// Source: moby builder/dockerfile/buildargs.go; the Dockerfile reference on ARG and on predefined ARGs
import { describe, expect, test } from "vitest";
import {
  afterStage,
  countsInHistory,
  declare,
  declareMeta,
  forStage,
  metaEntries,
  startArgs,
  unconsumedWarning,
  usableEntries,
} from "./build-args.ts";
import { lookUpIn, setEntries } from "./environment.ts";

const declared = (name: string, value?: string) => ({ name, value });

describe("build arguments", () => {
  test("what is given wins over the default, which wins over the value before FROM", () => {
    const args = declareMeta(startArgs({ A: "given" }), [declared("A", "meta"), declared("B", "meta")]);
    const stage = declare(forStage(args), [declared("A", "default"), declared("B"), declared("C"), declared("D", "4")]);
    expect(usableEntries(stage, [])).toEqual(["A=given", "B=meta", "D=4"]);
    expect(metaEntries(args)).toEqual(["A=given", "B=meta"]);
  });

  test("a stage starts without any", () => {
    const args = declareMeta(startArgs({ A: "given" }), [declared("A")]);
    expect(usableEntries(forStage(args), [])).toEqual([]);
  });

  test("the environment hides an argument of its name", () => {
    const stage = declare(startArgs({}), [declared("A", "1"), declared("B", "2")]);
    expect(usableEntries(stage, ["A=env"])).toEqual(["B=2"]);
  });

  test("proxies need no ARG and stay out of the history without one", () => {
    const args = startArgs({ HTTP_PROXY: "p", no_proxy: "n" });
    expect(usableEntries(args, [])).toEqual(["HTTP_PROXY=p", "no_proxy=n"]);
    expect(countsInHistory(args, "HTTP_PROXY")).toBe(false);
    expect(countsInHistory(declare(args, [declared("HTTP_PROXY")]), "HTTP_PROXY")).toBe(true);
    expect(countsInHistory(args, "A")).toBe(true);
  });

  test("those that no ARG names are warned of, whichever stage might have", () => {
    const args = startArgs({ B: "1", A: null, C: "2", HTTPS_PROXY: "p" });
    const stage = declare(forStage(args), [declared("C")]);
    expect(unconsumedWarning(afterStage(args, stage))).toBe("[Warning] One or more build-args [A B] were not consumed");
    expect(unconsumedWarning(startArgs({ FTP_PROXY: "p" }))).toBeUndefined();
  });

  test("names of the object's own kin are plain names", () => {
    const args = declare(startArgs({}), [declared("__proto__", "1"), declared("constructor")]);
    expect(usableEntries(args, [])).toEqual(["__proto__=1"]);
  });
});

describe("environments", () => {
  test("on Windows a name replaces its namesake of any case and brings its spelling", () => {
    expect(setEntries(["FOO=1", "B=2"], ["foo=3", "c=4"], "windows")).toEqual(["foo=3", "B=2", "c=4"]);
    expect(setEntries(["FOO=1"], ["foo=3"], "linux")).toEqual(["FOO=1", "foo=3"]);
  });

  test("the last of several namesakes is found", () => {
    expect(lookUpIn(["Path=a", "PATH=b=c", "E"], "windows")("path")).toBe("b=c");
    expect(lookUpIn(["Path=a", "PATH=b"], "linux")("path")).toBeUndefined();
    expect(lookUpIn(["E"], "linux")("E")).toBe("");
  });
});
