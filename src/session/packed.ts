import type { SessionRecord } from "./record.ts";
import { recordFormat } from "./record.ts";
import type { RecordedIntent } from "./recorded.ts";

/*
 * A record as lines of text, short for what is usual: a head (host, seed, playhead), then one line per intent. What is typed at rest into
 * the terminal of the line before stands as it is. Else a "~" and a letter say what follows: ~t a time, ~w a terminal, each up to a ";" and
 * in base 36; then ~c Ctrl+C, ~o a shell to open, or ~~ a line that begins with "~" itself.
 */
const firstTerminal = 0;

const packIntent = (intent: RecordedIntent, terminal: number): string => {
  const when = intent.at === undefined ? "" : `~t${intent.at.toString(36)};`;
  if (intent.kind === "open") return `${when}~o${intent.shell}`;
  const where = intent.terminal === terminal ? "" : `~w${intent.terminal.toString(36)};`;
  if (intent.kind === "interrupt") return `${when}${where}~c`;
  return `${when}${where}${intent.line.startsWith("~") ? "~~" : ""}${intent.line}`;
};

export const pack = ({ host, seed, playhead, intents }: SessionRecord): string => {
  const lines = [[host, seed.toString(36), playhead.toString(36)].join(" ")];
  let terminal = firstTerminal;
  for (const intent of intents) {
    lines.push(packIntent(intent, terminal));
    if (intent.kind !== "open") terminal = intent.terminal;
  }
  return lines.join("\n");
};

const number = (digits: string | undefined): number =>
  digits === undefined ? Number.NaN : Number.parseInt(digits, 36);

const prefixShape = /^(?:~t([0-9a-z]+);)?(?:~w([0-9a-z]+);)?(?:(~c)$|~o(.*)$|~~)?/s;

/** The opposite of `pack`. What comes out is still to be read as a record. */
export const unpack = (text: string): unknown => {
  const [head = "", ...lines] = text.split("\n");
  const [host, seed, playhead] = head.split(" ");
  let terminal = firstTerminal;
  const intents = lines.map((line) => {
    const [prefix = "", at, where, interrupts, shell] = prefixShape.exec(line) ?? [];
    if (where !== undefined) terminal = number(where);
    const when = at === undefined ? {} : { at: number(at) };
    if (shell !== undefined) return { kind: "open", shell, ...when };
    if (interrupts !== undefined) return { kind: "interrupt", terminal, ...when };
    return { kind: "type", terminal, line: line.slice(prefix.length), ...when };
  });
  return { format: recordFormat, host, seed: number(seed), playhead: number(playhead), intents };
};
