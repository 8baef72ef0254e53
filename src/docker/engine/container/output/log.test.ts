// Source: reference/docker-cli.md §6.3 (json-file keeps carriage returns, one line per entry).
import { expect, it } from "vitest";
import type { Id } from "#core/table.ts";
import { logLines } from "./log.ts";
import type { Output } from "./output.ts";

const piece = (text: string, at: number, stream: Output["stream"] = "stdout"): Output => ({
  id: at as Output["id"],
  container: 0 as Id<"container">,
  stream,
  text,
  at,
});

it("puts pieces together to lines, each stream by itself", () => {
  const pieces = [piece("a\r\nb", 1), piece("x\n", 2, "stderr"), piece("c\nrest", 3)];
  const lines = [
    { stream: "stdout", text: "a\r\n", at: 1 },
    { stream: "stderr", text: "x\n", at: 2 },
    { stream: "stdout", text: "bc\n", at: 3 },
  ];
  expect(logLines(pieces, false)).toEqual(lines);
  expect(logLines(pieces, true)).toEqual([...lines, { stream: "stdout", text: "rest\n", at: 3 }]);
});
