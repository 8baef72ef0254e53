// Source: design/product.md: change the past and go on from there; what was done before is not lost.
import { expect, it } from "vitest";
import { openLive, typed } from "../session/live.ts";
import { asideText, keptText } from "./telling.ts";

it("names what is kept, and where", () => {
  expect(keptText({ number: 1, lines: ["docker ps"] })).toBe("`docker ps` is kept in branch 1.");
  expect(keptText({ number: 2, lines: ["ver", "hostname"] })).toBe("`ver` and the line after it are kept in branch 2.");
  expect(keptText({ number: 3, lines: ["ver", "hostname", "Ctrl+C"] })).toBe(
    "`ver` and 2 lines after it are kept in branch 3.",
  );
  expect(keptText({ number: 1, lines: [] })).toBe("What came later is kept in branch 1.");
  expect(keptText({ number: 1, lines: [`echo ${"x".repeat(200)}`] }).length).toBeLessThan(100);
  expect(keptText({ number: 1, lines: ["echo `n"] })).toBe("“echo `n” is kept in branch 1.");
});

it("says so once somebody has gone on from the past, until it is left aside", () => {
  let { live } = openLive(null);
  const asks = (line: string, moment: number): void => {
    const asked = live.intend(moment, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
  };
  const start = live.end;
  asks("hostname", start);
  asks("docker version", live.end);
  expect(asideText(null, live, null)).toBeNull();
  asks("ver", start);
  expect(asideText(null, live, null)).toBe("`hostname` and the line after it are kept in branch 1.");
  expect(asideText(null, live, 1)).toBeNull();
});

it("says which session was left, and on which host", () => {
  const left = { text: "", host: "windows-server-2022", lines: ["ver"], quiet: false };
  expect(asideText(left, null, null)).toBe("Another session, on Server 2022 · 20348, is put aside: `ver`.");
  expect(asideText({ ...left, lines: ["ver", "dir", "cd"] }, null, null)).toMatch(/: `ver` and 2 more lines\.$/);
});
