import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";

/** What is printed: the text alone, with prompts and what was typed, an object per line, or an object per event. */
export type Mode = "text" | "echo" | "json" | "events";

export interface Options {
  readonly host: string | null;
  readonly hyperV: boolean;
  /** As given: `C:\x=./dir`. */
  readonly mounts: readonly string[];
  readonly mode: Mode;
  /** 0: any free port. Null: do not listen. */
  readonly port: number | null;
  /** Null: standard input. */
  readonly file: string | null;
  readonly help: boolean;
}

const flags = {
  host: { type: "string" },
  "hyper-v": { type: "boolean" },
  mount: { type: "string", multiple: true },
  echo: { type: "boolean" },
  json: { type: "boolean" },
  events: { type: "boolean" },
  listen: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

const modes = ["echo", "json", "events"] as const;

const portOf = (text: string): number | undefined => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (thrown) {
    return { problem: thrown instanceof Error ? (thrown.message.split("\n")[0] ?? "") : String(thrown) };
  }
};

/** Reads the command line. */
export const readOptions = (args: readonly string[]): Options | { readonly problem: string } => {
  const parsed = parse(args);
  if ("problem" in parsed) return parsed;
  const { values, positionals } = parsed;
  if (positionals.length > 1)
    return { problem: `One FILE at most, but there are ${positionals.length}: ${positionals.join(" ")}` };
  const wanted = modes.filter((mode) => values[mode] === true);
  if (wanted.length > 1) return { problem: `--${wanted[0]} and --${wanted[1]} exclude each other.` };
  const port = values.listen === undefined ? null : portOf(values.listen);
  if (port === undefined) return { problem: `--listen takes a port from 0 to 65535, not "${values.listen}".` };
  return {
    host: values.host ?? null,
    hyperV: values["hyper-v"] === true,
    mounts: values.mount ?? [],
    mode: wanted[0] ?? "text",
    port,
    file: positionals[0] ?? null,
    help: values.help === true,
  };
};
