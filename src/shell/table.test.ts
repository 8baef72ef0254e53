// Source: reference/docker-cli.md §2.1 (Go's text/tabwriter with width 10 and padding 3).
import { expect, test } from "vitest";
import { alignTabs, renderTable } from "./table.ts";

test("a column is at least ten wide, else three more than its longest cell", () => {
  expect(
    renderTable([
      ["NAME", "DRIVER"],
      ["nat", "nat"],
      ["a-long-name", "null"],
    ]),
  ).toBe("NAME          DRIVER\nnat           nat\na-long-name   null\n");
  expect(
    renderTable([
      ["NAME", "DRIVER"],
      ["nat", "nat"],
    ]),
  ).toBe("NAME      DRIVER\nnat       nat\n");
});

test("an empty last cell leaves the padding of the one before", () => {
  expect(
    renderTable([
      ["SIZE", "COMMENT"],
      ["0B", ""],
    ]),
  ).toBe("SIZE      COMMENT\n0B        \n");
});

test("one character is one column, and no rows are no text", () => {
  expect(renderTable([["12345678…", "x"]])).toBe("12345678…   x\n");
  expect(renderTable([])).toBe("");
});

test("lines without a tab part blocks of columns", () => {
  expect(alignTabs("long long cell\tx\nplain\na\tb\n")).toBe("long long cell   x\nplain\na         b\n");
});
