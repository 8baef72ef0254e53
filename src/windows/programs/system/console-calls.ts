import type { Seq } from "#core/event.ts";
import type { EntityRef } from "#core/table.ts";
import { refOf } from "#core/table.ts";
import { find, type Reader } from "#core/world.ts";
import type { Arrival, System } from "#shell/system.ts";
import { changeProcess } from "../../kernel/process/change.ts";
import { type Process, processes } from "../../kernel/process/process.ts";
import { openStream, readStream, writeStream } from "../../kernel/stream/acts.ts";
import { type StreamId, streams } from "../../kernel/stream/stream.ts";
import { terminals } from "../../kernel/terminal/terminal.ts";
import type { Asker } from "./base.ts";

type ConsoleCalls = Pick<
  System,
  "out" | "err" | "readLine" | "consoles" | "catchInterrupts" | "arrival" | "stream" | "collect"
>;

/** What a read would answer at once: the end, or a piece, which somebody typed with the event `by`. Undefined if it would wait. */
const readyOn = (world: Reader, stdin: StreamId): { readonly end: boolean; readonly by: Seq | null } | undefined => {
  const row = world.get(streams, stdin);
  const piece = row?.pieces[row.read];
  if (piece !== undefined) return { end: false, by: piece.by ?? null };
  return row === undefined || row.closed ? { end: true, by: null } : undefined;
};

/** A console that no window shows has the size that a new one has. */
const usualSize = [30, 120] as const;

/** The size of the console that a stream is the output of; null for a pipe or a file. */
const sizeOf = (world: Reader, stream: StreamId | null): readonly [number, number] | null => {
  if (stream === null) return null;
  const terminal = find(world, terminals, ({ output }) => output === stream);
  if (terminal !== undefined) return terminal.size;
  return find(world, streams, ({ echoOn }) => echoOn === stream) === undefined ? null : usualSize;
};

const isConsole = (world: Reader, { stdin }: Process): boolean =>
  stdin !== null && (world.get(streams, stdin)?.echoOn ?? null) !== null;

/** Reading and writing of a process's standard handles. */
export const consoleCalls = ({ steps, process, ref, look }: Asker): ConsoleCalls => {
  const handles = (): {
    readonly stdin: StreamId | null;
    readonly stdout: StreamId | null;
    readonly stderr: StreamId | null;
  } => look((_, { stdin, stdout, stderr }) => ({ stdin, stdout, stderr }));
  const write = (stream: StreamId | null, text: string, kind: "out" | "err" | "prompt"): void => {
    if (stream !== null && text !== "") steps.do(writeStream, { stream, text, kind, process: ref });
  };
  /** Reads what is ready, which is what one goes on because of. */
  const take = (stdin: StreamId, by: Seq | null, how: { readonly raw?: boolean } = {}): string | null => {
    if (by !== null) steps.because(by);
    return steps.do(readStream, { stream: stdin, process: ref, ...how });
  };
  return {
    out: (text) => write(handles().stdout, text, "out"),
    err: (text) => write(handles().stderr, text, "err"),
    readLine: (prompt = "") => {
      const { stdin, stdout } = handles();
      write(stdout, prompt, "prompt");
      if (stdin === null) return null;
      const ready = steps.until([refOf(streams, stdin)], (world) => readyOn(world, stdin));
      if (ready.end) return null;
      return take(stdin, ready.by)?.replace(/\r?\n$/, "") ?? null;
    },
    consoles: () =>
      look((world, self) => ({
        input: isConsole(world, self),
        output: sizeOf(world, self.stdout),
        error: sizeOf(world, self.stderr) !== null,
      })),
    catchInterrupts: () => steps.do(changeProcess, { process, to: { ctrlC: "handle" } }),
    arrival: <T>(
      watch: readonly EntityRef[],
      read: (world: Reader) => T | undefined,
      listening: "deaf" | "echoed" | "raw" = "deaf",
      patience?: number,
    ): Arrival<T> => {
      const { stdin } = listening === "deaf" ? { stdin: null } : handles();
      const refs = [...watch, ref, ...(stdin === null ? [] : [refOf(streams, stdin)])];
      type Sign = Arrival<T> | { readonly kind: "ready"; readonly by: Seq | null };
      const first = (world: Reader): Sign | undefined => {
        const value = read(world);
        if (value !== undefined) return { kind: "seen", value };
        if (world.get(processes, process)?.ctrlC === "interrupted") return { kind: "interrupt" };
        const ready = stdin === null ? undefined : readyOn(world, stdin);
        if (ready === undefined) return undefined;
        return ready.end ? { kind: "typed", text: null } : { kind: "ready", by: ready.by };
      };
      const sign = patience === undefined ? steps.until(refs, first) : steps.until(refs, first, patience);
      if (sign === undefined) return { kind: "timeout" };
      if (sign.kind === "interrupt") steps.do(changeProcess, { process, to: { ctrlC: "handle" } });
      if (sign.kind !== "ready" || stdin === null) return sign as Arrival<T>;
      return { kind: "typed", text: take(stdin, sign.by, { raw: listening === "raw" }) };
    },
    stream: (text) => steps.do(openStream, text === undefined ? {} : { text }),
    collect: (stream) =>
      steps.look((world) => (world.get(streams, stream as StreamId)?.pieces ?? []).map(({ text }) => text).join("")),
  };
};
