import type { Timeline } from "#core/timeline.ts";
import { exchanges } from "#docker/engine/api/exchange.ts";
import { requestTarget } from "#docker/engine/api/target.ts";
import { hostKind } from "#machine/hosts.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { type Piece, streams } from "#windows/kernel/stream/stream.ts";
import { interrupt, openTerminal, typeLine } from "#windows/kernel/terminal/acts.ts";
import { lines } from "#windows/kernel/terminal/line.ts";
import { type Terminal, terminals } from "#windows/kernel/terminal/terminal.ts";

const nanoserver = "mcr.microsoft.com/windows/nanoserver:ltsc2022";

/** Ids as they stand in documentation. */
const masked = (text: string): string =>
  text.replace(/[0-9a-f]{64}/g, "<id>").replace(/(?<![0-9a-f.:])[0-9a-f]{12}(?![0-9a-f])/g, "<short>");

/** A command prompt on a fresh host, as a test uses it. */
export class CommandWindow {
  readonly timeline: Timeline;

  constructor(host = "windows-server-2022") {
    const kind = hostKind(host);
    if (kind === undefined) throw new Error(`There is no host "${host}".`);
    this.timeline = kind.begin({ strict: true });
    const parent = this.timeline.head.all(processes).find(({ image }) => image === "winlogon.exe");
    if (parent === undefined) throw new Error("The host has no winlogon.exe.");
    const path = "C:\\Windows\\System32\\cmd.exe";
    this.timeline.ask(openTerminal, { image: "cmd.exe", path, parent: parent.id, program: "program cmd.exe" });
    this.timeline.runUntilQuiet();
  }

  private get terminal(): Terminal {
    const terminal = this.timeline.head.all(terminals).at(-1);
    if (terminal === undefined) throw new Error("There is no window.");
    return terminal;
  }

  private get pieces(): readonly Piece[] {
    return this.timeline.head.get(streams, this.terminal.output)?.pieces ?? [];
  }

  private shown(work: () => void): string {
    const before = this.pieces.length;
    work();
    this.timeline.runUntilQuiet();
    const shown = this.pieces.slice(before).filter(({ kind }) => kind === "out" || kind === "err");
    return masked(shown.map(({ text }) => text).join(""));
  }

  /** Types a line and gives what was printed until the world is at rest. `NANO` stands for an image's name. */
  type(line: string): string {
    const typed = line.replace(/\bNANO\b/, nanoserver);
    return this.shown(() => this.timeline.ask(typeLine, { terminal: this.terminal.id, line: typed }));
  }

  controlC(): string {
    return this.shown(() => this.timeline.ask(interrupt, { terminal: this.terminal.id }));
  }

  /** Types a line and presses Ctrl+C so many virtual ms later; gives all that was printed. */
  cancel(line: string, millis: number): string {
    const typed = line.replace(/\bNANO\b/, nanoserver);
    return this.shown(() => {
      this.timeline.ask(typeLine, { terminal: this.terminal.id, line: typed });
      const at = this.timeline.now + millis * 1000;
      this.timeline.runUntilQuiet(at);
      this.timeline.ask(interrupt, { terminal: this.terminal.id }, at);
    });
  }

  /** Exit code of the last line that the shell has run. */
  get exitCode(): number | null {
    const { id } = this.terminal;
    return (
      this.timeline.head
        .all(lines)
        .filter(({ terminal }) => terminal === id)
        .at(-1)?.exitCode ?? null
    );
  }

  /** The requests that a line leads to, ids masked, without the first, which all have. */
  requests(line: string): readonly string[] {
    const before = this.timeline.head.all(exchanges).length;
    this.type(line);
    const [first, ...others] = this.timeline.head.all(exchanges).slice(before);
    if (first?.method !== "HEAD" || first.path !== "/_ping") throw new Error("The client did not begin with a ping.");
    return others.map(({ method, version, path, query }) => masked(`${method} ${requestTarget(version, path, query)}`));
  }
}
