// Source: reference/docker-cli.md §1.2 (spf13/pflag), messages recorded from docker 28.2.2.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FlagSpec } from "./kind.ts";
import { bool, count, int, list, string, strings } from "./kinds.ts";
import { type Order, parseFlags } from "./parse.ts";
import { flagGiven, flagNumber, flagOn, flagText, flagTexts } from "./values.ts";

const specs: readonly FlagSpec[] = [
  { name: "interactive", shorthand: "i", kind: bool, usage: "" },
  { name: "tty", shorthand: "t", kind: bool, usage: "" },
  { name: "name", shorthand: "n", kind: string, usage: "" },
  { name: "publish", shorthand: "p", kind: list, usage: "" },
  { name: "cache", kind: strings, usage: "" },
  { name: "last", kind: int, usage: "", default: "-1" },
  { name: "verbose", shorthand: "v", kind: count, usage: "" },
  { name: "pub", kind: list, usage: "", aliasOf: "publish" },
];

const parsed = (words: readonly string[], order?: Order) => {
  const result = parseFlags(specs, words, order);
  if (result.kind === "error") throw new Error(result.message);
  return result;
};

describe("values", () => {
  test("after a blank, after =, attached, and in a cluster", () => {
    const { flags, args } = parsed(["-it", "-p8080:80", "-p", "1:1", "-p=2:2", "--name=web", "img", "--publish", "3"]);
    expect(flagTexts(flags, "publish")).toEqual(["8080:80", "1:1", "2:2", "3"]);
    expect([flagOn(flags, "interactive"), flagOn(flags, "tty"), flagText(flags, "name")]).toEqual([true, true, "web"]);
    expect(args).toEqual(["img"]);
  });

  test("a cluster may end with a value", () => {
    const { flags } = parsed(["-itn", "C:\\app"]);
    expect(flagText(flags, "name")).toBe("C:\\app");
  });

  test("bools take a value only with =, the last of a single value wins, lists add up", () => {
    const { flags, args } = parsed(["--tty=false", "-i", "false", "--name", "a", "--name", "b", "--cache", 'x,"y,z"']);
    expect([flagOn(flags, "tty"), flagOn(flags, "interactive")]).toEqual([false, true]);
    expect(args).toEqual(["false"]);
    expect(flagText(flags, "name")).toBe("b");
    expect(flagTexts(flags, "cache")).toEqual(["x", "y,z"]);
  });

  test("defaults, other names, integers with a base", () => {
    const { flags } = parsed(["--pub", "9", "--last", "0x10"]);
    expect(flagTexts(flags, "publish")).toEqual(["9"]);
    expect(flagNumber(flags, "last")).toBe(16);
    expect(flagGiven(flags, "name")).toBe(false);
    expect(flagNumber(parsed([]).flags, "last")).toBe(-1);
  });
});

describe("where flags end", () => {
  test("at the first argument, if flags come first", () => {
    const { flags, args } = parsed(["-i", "img", "-t", "--nope"], "flags first");
    expect(args).toEqual(["img", "-t", "--nope"]);
    expect(flagOn(flags, "tty")).toBe(false);
  });

  test("at --, and a single dash is an argument", () => {
    expect(parsed(["-", "-i", "--", "-t"]).args).toEqual(["-", "-t"]);
  });
});

describe("complaints", () => {
  test.each([
    [["--nope"], "unknown flag: --nope"],
    [["-itz", "x"], "unknown shorthand flag: 'z' in -z"],
    [["--name"], "flag needs an argument: --name"],
    [["-n"], "flag needs an argument: 'n' in -n"],
    [["---x"], "bad flag syntax: ---x"],
    [["--last", "x"], 'invalid argument "x" for "--last" flag: strconv.ParseInt: parsing "x": invalid syntax'],
    [["-t=maybe"], 'invalid argument "maybe" for "-t, --tty" flag: strconv.ParseBool: parsing "maybe": invalid syntax'],
  ])("%j", (words, message) => {
    expect(parseFlags(specs, words)).toEqual({ kind: "error", message });
  });
});

test("every list of words has an answer, and no argument is invented", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("-it", "-n", "--name", "--", "--last=3", "-p=1", "--publish", "-", "--tty=x", "-ti"),
  );
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom<Order>("interspersed", "flags first"), (words, order) => {
      const result = parseFlags(specs, words, order);
      if (result.kind === "parsed") for (const arg of result.args) expect(words).toContain(arg);
      else expect(result.message).not.toBe("");
    }),
  );
});
