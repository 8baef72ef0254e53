// Source: design/explaining.md 2.6, "Interactions are not forgivable": following a link loses nothing of one's own.
import { expect, it } from "vitest";
import { isWithin, leaving, leftBeside } from "./left.ts";
import { type Live, openLive, typed } from "./live.ts";

const doing = (lines: readonly string[], host?: string): Live =>
  lines.reduce((live, line) => {
    const asked = live.intend(live.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    return asked.live;
  }, openLive(null, host).live);

const textOf = (live: Live, moment = live.end): string => {
  const made = live.saved(moment);
  if ("problem" in made) throw new Error(made.problem);
  return made.text;
};

const own = textOf(doing(["ver", "hostname"]));
const link = textOf(doing(["docker ps"]));

it("puts the reader's own session aside where a link brings another one", () => {
  expect(leftBeside(link, own, []).map(({ lines }) => lines)).toEqual([["ver", "hostname"]]);
  expect(leftBeside("1.garbage", own, [])).toHaveLength(1);
});

it("puts nothing aside that the link holds as well, or in which nothing was done", () => {
  expect(leftBeside(own, textOf(doing(["ver"])), [])).toEqual([]);
  expect(leftBeside(own, own, [])).toEqual([]);
  expect(leftBeside(link, textOf(doing([])), [])).toEqual([]);
  expect(leftBeside(link, null, [])).toEqual([]);
  expect(leftBeside(link, "1.garbage", [])).toEqual([]);
});

it("tells one session from another by what was done and where, not by the moment that is shown", () => {
  const live = doing(["ver", "hostname"]);
  expect(isWithin(textOf(live, 3), textOf(live, 5))).toBe(true);
  expect(isWithin(own, textOf(doing(["ver"])))).toBe(false);
  expect(isWithin(textOf(doing(["ver"], "windows-server-2019")), own)).toBe(false);
});

it("keeps a session with other branches apart from one without", () => {
  const live = doing(["ver", "hostname"]);
  const asked = live.intend(openLive(null).live.end, typed("0", "dir"));
  if ("problem" in asked) throw new Error(asked.problem);
  const branched = textOf(asked.live);
  expect(isWithin(branched, textOf(doing(["dir"])))).toBe(false);
  expect(isWithin(textOf(doing(["dir"])), branched)).toBe(true);
});

it("lists each once, the one left last first, and remembers which the reader has let be", () => {
  const one = leaving(own, []);
  const quiet = one.map((each) => ({ ...each, quiet: true }));
  expect(leaving(link, quiet).map(({ lines }) => lines[0])).toEqual(["docker ps", "ver"]);
  expect(leaving(own, leaving(link, quiet)).map(({ lines, quiet }) => [lines[0], quiet])).toEqual([
    ["ver", true],
    ["docker ps", false],
  ]);
  expect(leftBeside(null, own, quiet)).toEqual([]);
});
