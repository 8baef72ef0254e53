import { expect, it } from "vitest";
import { hostKind } from "#machine/hosts.ts";
import { terminals } from "#windows/kernel/terminal/terminal.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { openTerminal, typeLine } from "#windows/kernel/terminal/acts.ts";
import { streams } from "#windows/kernel/stream/stream.ts";

it("tries", () => {
  const timeline = hostKind("windows-server-2022")!.begin({ strict: true });
  const parent = timeline.head.all(processes).find((p) => p.image === "winlogon.exe")!;
  timeline.ask(openTerminal, { image: "cmd.exe", path: "C:\\Windows\\System32\\cmd.exe", parent: parent.id, program: "program cmd.exe" });
  timeline.runUntilQuiet();
  const terminal = timeline.head.all(terminals).at(-1)!;
  const lines = (process.env.LINES ?? "docker version").split("\n");
  let from = timeline.head.get(streams, terminal.output)!.pieces.length;
  for (const line of lines) {
    const t0 = Date.now();
    timeline.ask(typeLine, { terminal: terminal.id, line });
    timeline.runUntilQuiet();
    const pieces = timeline.head.get(streams, terminal.output)!.pieces;
    console.log(pieces.slice(from).map((p) => p.text).join("") + `\n[${Date.now() - t0} ms]`);
    from = pieces.length;
  }
});
