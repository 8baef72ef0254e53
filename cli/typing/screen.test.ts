// Source: design, seam 1: text without the prompt and echo.
import { describe, expect, it } from "vitest";
import type { Piece } from "#windows/kernel/stream/stream.ts";
import { textOf, withoutInnerConsole } from "./screen.ts";

const pieces = (...list: readonly (readonly [Piece["kind"], string])[]): readonly Piece[] =>
  list.map(([kind, text]) => ({ kind, text, at: 0 }));
const left = (list: readonly Piece[], line: string, waits: boolean): string =>
  textOf(withoutInnerConsole(list, line, waits), ["out", "err"]);

describe("the console inside a container", () => {
  it("echoes and prompts, which is no answer", () => {
    const list = pieces(
      ["out", "di"],
      ["out", "r\nLicense.txt\n"],
      ["err", "Access is denied.\n"],
      ["out", "\nC:"],
      ["out", "\\>"],
    );
    expect(left(list, "dir", true)).toBe("License.txt\nAccess is denied.\n\n");
  });

  it("does not prompt any more when its shell has ended", () => {
    expect(left(pieces(["out", "exit\n"], ["out", "bye"]), "exit", false)).toBe("bye");
  });

  it("is not asked where this terminal has echoed the line itself", () => {
    const list = pieces(["echo", "hello\n"], ["out", "hello\n"], ["prompt", "more? "]);
    expect(left(list, "hello", true)).toBe("hello\n");
  });

  it("is not there for an ordinary command", () => {
    expect(left(pieces(["echo", "type a\n"], ["out", "no line end"]), "type a", false)).toBe("no line end");
  });
});
