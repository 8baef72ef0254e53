// Source: design/visual.md, "Density by zoom" and "Many containers".
import { describe, expect, it } from "vitest";
import { containerOf } from "../fixture/containers.ts";
import { foldTree } from "./fold.ts";

const { processes } = containerOf(1);
const shown = (capacity: number, kept: readonly string[] = []): readonly string[] =>
  foldTree(processes, capacity, new Set(kept)).map(({ process, members, rest }) =>
    rest ? `+${members.length}` : members.length > 1 ? `${process.name} ×${members.length}` : process.name,
  );

describe("a process tree", () => {
  it("writes equal leaves as one line", () => {
    expect(shown(20)).toEqual([
      "smss.exe",
      "csrss.exe",
      "wininit.exe",
      "services.exe",
      "svchost.exe ×9",
      "CExecSvc.exe",
      "ServiceMonitor.exe",
      "lsass.exe",
      "fontdrvhost.exe",
    ]);
  });

  it("shows by itself what acts or is selected", () => {
    expect(shown(20, ["process:1006"])).toContain("svchost.exe ×8");
  });

  it("never drops the entry program or what leads to it, and counts the rest", () => {
    const lines = shown(6);
    expect(lines).toHaveLength(6);
    expect(lines).toEqual(expect.arrayContaining(["smss.exe", "services.exe", "CExecSvc.exe", "ServiceMonitor.exe"]));
    const standsFor = (line: string): number => Number(/(?:×|^\+)(\d+)$/.exec(line)?.[1] ?? 1);
    expect(lines.reduce((sum, line) => sum + standsFor(line), 0)).toBe(processes.length);
  });

  it("lets go of what took no part before what did", () => {
    const named = (acted: readonly string[]): readonly string[] =>
      foldTree(processes, 7, new Set(), new Set(), new Set(acted)).map(({ process }) => process.name);
    const last = processes.findLast(({ name }) => name === "fontdrvhost.exe");
    expect(named([])).not.toContain("fontdrvhost.exe");
    expect(named([`process:${last?.ref.id}`])).toContain("fontdrvhost.exe");
  });

  it("drops single processes before a line that stands for many", () => {
    expect(shown(8)).toContain("svchost.exe ×9");
    expect(shown(8).at(-1)).toMatch(/^\+[23]$/);
  });
});
