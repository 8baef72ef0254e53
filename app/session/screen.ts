import type { Timeline } from "#core/timeline.ts";
import { type StreamId, streams } from "#windows/kernel/stream/stream.ts";
import { cutLines, type TerminalLine } from "../terminal/rows.ts";
import { alike } from "../ui/alike.ts";

/** A terminal's text as far as it is known: full lines, and the one that is still open. */
interface Screen {
  lines: readonly TerminalLine[];
  /** Text after the last line break, and what of it is a prompt. */
  open: string;
  prompt: string;
  /** Number of the line at which the present page begins: what a program paints over and over. Null where none does. */
  page: number | null;
  /** Something has been written over. */
  painted: boolean;
  pieces: number;
  known: number;
}

/** What terminals show, line by line, each with the moment that wrote it. Grows with the timeline. */
export class Screens {
  private readonly timeline: Timeline;
  private readonly screens = new Map<StreamId, Screen>();
  /** What was given last of lines that go on later: given again while it is the same, so that nothing is drawn anew. */
  private readonly cuts = new Map<
    StreamId,
    { readonly of: readonly TerminalLine[]; readonly lines: readonly TerminalLine[] }
  >();

  constructor(timeline: Timeline) {
    this.timeline = timeline;
  }

  /** The lines of an output as far as moment `index`. The open line comes apart: it is the prompt, if a shell waits. */
  of(stream: StreamId, index: number): { readonly lines: readonly TerminalLine[]; readonly open: string } {
    const screen = this.catchUp(stream);
    const pieces = this.timeline.at(index).get(streams, stream)?.pieces ?? [];
    let open = "";
    for (let at = pieces.length - 1; at >= 0; at -= 1) {
      const text = pieces[at]?.text ?? "";
      const end = text.lastIndexOf("\n");
      open = text.slice(end + 1) + open;
      if (end >= 0) break;
    }
    return { lines: this.until(stream, screen, index), open: open.replace(escapes, "") };
  }

  private until(stream: StreamId, { lines, painted }: Screen, index: number): readonly TerminalLine[] {
    let count = lines.length;
    while (count > 0 && (lines[count - 1]?.moment ?? 0) > index) count -= 1;
    if (count === lines.length && !painted) return lines;
    const known = this.cuts.get(stream);
    if (!painted && known?.of === lines && known.lines.length === count) return known.lines;
    const written = lines.slice(0, count);
    const shown = painted ? written.filter(({ replaced = Number.POSITIVE_INFINITY }) => replaced > index) : written;
    if (known?.of === lines && alike(known.lines, shown)) return known.lines;
    this.cuts.set(stream, { of: lines, lines: shown });
    return shown;
  }

  private catchUp(stream: StreamId): Screen {
    const screen = this.screens.get(stream) ?? {
      lines: [],
      open: "",
      prompt: "",
      page: null,
      painted: false,
      pieces: 0,
      known: 0,
    };
    this.screens.set(stream, screen);
    const fresh: TerminalLine[] = [];
    for (; screen.known < this.timeline.length; screen.known += 1) {
      const index = screen.known + 1;
      const pieces = this.timeline.at(index).get(streams, stream)?.pieces ?? [];
      for (; screen.pieces < pieces.length; screen.pieces += 1) {
        const piece = pieces[screen.pieces];
        if (piece === undefined) continue;
        if (piece.kind === "echo" || piece.kind === "prompt") screen.page = null;
        piece.text.split(home).forEach((text, at) => {
          if (at > 0) turn(screen, fresh, index);
          write(screen, fresh, text.replace(escapes, ""), piece.kind, index);
        });
      }
    }
    if (fresh.length > 0) screen.lines = [...screen.lines, ...fresh];
    return screen;
  }
}

/** To the beginning of the page: what follows is written over it. */
const home = "\u001b[H";

// What else programs ask a terminal for: colours, and to clear what is left of an older page.
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const escapes = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Begins a page, where one has begun in the place of what stands on it. */
const turn = (screen: Screen, fresh: TerminalLine[], moment: number): void => {
  const { page, lines } = screen;
  if (page !== null) {
    const replace = (line: TerminalLine): TerminalLine =>
      Number(line.id) < page || line.replaced !== undefined ? line : { ...line, replaced: moment };
    screen.lines = lines.map(replace);
    fresh.splice(0, fresh.length, ...fresh.map(replace));
    screen.open = "";
    screen.painted = true;
  }
  screen.page = lines.length + fresh.length;
};

const write = (
  screen: Screen,
  fresh: TerminalLine[],
  text: string,
  kind: "out" | "err" | "prompt" | "echo",
  moment: number,
): void => {
  const [first = "", ...rest] = text.split("\n");
  if (kind === "prompt") screen.prompt = screen.open + first;
  screen.open += first;
  for (const next of rest) {
    const typed = kind === "echo";
    const prompt = typed && screen.open.startsWith(screen.prompt) ? screen.prompt : "";
    const body = screen.open.slice(prompt.length);
    for (const [part, cut] of (body === "" ? [""] : cutLines(body)).entries())
      fresh.push({
        id: screen.lines.length + fresh.length,
        kind: typed ? "typed" : kind === "err" ? "error" : "output",
        text: cut,
        moment,
        ...(prompt === "" || part > 0 ? {} : { prompt }),
      });
    screen.prompt = kind === "prompt" ? next : "";
    screen.open = next;
  }
};
