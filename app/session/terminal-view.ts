import type { World } from "#core/world.ts";
import type { PlacedIntent } from "#session/session.ts";
import { streams } from "#windows/kernel/stream/stream.ts";
import { lines as ranLines } from "#windows/kernel/terminal/line.ts";
import { type Terminal, terminals } from "#windows/kernel/terminal/terminal.ts";
import type { TerminalLine } from "../terminal/rows.ts";
import type { TerminalTab } from "../terminal/Terminal.tsx";
import { cut } from "../ui/cut.ts";
import { suggestionsFor } from "./suggestions.ts";

/** What a terminal shows at one moment. */
export interface TerminalView {
  readonly tabs: readonly TerminalTab[];
  readonly lines: readonly TerminalLine[];
  readonly prompt: string;
  readonly busy: boolean;
  readonly history: readonly string[];
  /** Ready-made lines. */
  readonly suggestions: readonly string[];
  /** What is said before them; null where they speak for themselves. */
  readonly invitation: string | null;
}

/** Letters of a line by which it is known. */
const SHORT = 40;

/** What was typed and nobody has read yet: the first stands at the prompt if the shell waits, all others wait for what runs. */
const typedAhead = (world: World, { id, input }: Terminal, prompt: string): readonly TerminalLine[] => {
  const row = world.get(streams, input);
  const unread = row === undefined ? [] : row.pieces.slice(row.read);
  const running = world.all(ranLines).findLast(({ terminal, finishedAt }) => terminal === id && finishedAt === null);
  return unread.map(({ text }, at): TerminalLine => {
    const line = { id: `typed ${at}`, text: text.replace(/\n$/, ""), moment: null };
    if (at === 0 && prompt !== "") return { ...line, kind: "typed", prompt };
    const before = running?.command ?? unread[0]?.text.trim() ?? "";
    return { ...line, kind: "waiting", note: `  waits for ${cut(before, SHORT)}` };
  });
};

/** What a window shows. `screen`: its lines and the open one, in which its shell prompts. */
export const viewOf = (
  world: World,
  window: Terminal,
  screen: { readonly lines: readonly TerminalLine[]; readonly open: string },
  intents: readonly PlacedIntent[],
): Omit<TerminalView, "tabs" | "invitation"> => {
  const busy = screen.open === "" || world.get(terminals, window.id) === undefined;
  const ahead = typedAhead(world, window, busy ? "" : screen.open);
  return {
    lines: ahead.length === 0 ? screen.lines : [...screen.lines, ...ahead],
    prompt: ahead.length === 0 ? screen.open : "",
    busy,
    history: intents.flatMap((intent) =>
      intent.kind === "type" && intent.terminal === window.id && intent.line.trim() !== "" ? [intent.line] : [],
    ),
    suggestions: suggestionsFor(world, busy),
  };
};
