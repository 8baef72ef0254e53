import type { StreamRef, System } from "#shell/system.ts";

/** Where text of a command goes: to the shell's own output or error, to nowhere, or into a buffer. */
export type Sink = { readonly kind: "out" } | { readonly kind: "err" } | { readonly kind: "nul" } | Buffer;

export interface Buffer {
  readonly kind: "buffer";
  text: string;
  /** It goes to a file: every byte of it counts, line ends too. */
  readonly file: boolean;
}

export const buffer = (file = false): Buffer => ({ kind: "buffer", text: "", file });

export interface Io {
  /** Text that is fed in; undefined for the shell's own input. */
  readonly input: string | undefined;
  readonly out: Sink;
  readonly err: Sink;
}

export const ownIo: Io = { input: undefined, out: { kind: "out" }, err: { kind: "err" } };

export const write = (system: System, sink: Sink, text: string): void => {
  if (text === "") return;
  if (sink.kind === "out") system.out(text);
  else if (sink.kind === "err") system.err(text);
  else if (sink.kind === "buffer") sink.text += text;
};

/** What a child is given for a sink: undefined for the parent's own. */
export interface Pipe {
  readonly given: StreamRef | null | undefined;
  readonly sink: Sink;
}

const pipe = (system: System, sink: Sink, own: "out" | "err"): Pipe => {
  if (sink.kind === own) return { given: undefined, sink };
  return { given: sink.kind === "nul" ? null : system.stream(), sink };
};

/** Streams for a child whose output goes to the sinks; both sinks the same share one. */
export const pipesOf = (system: System, { out, err }: Io): { readonly out: Pipe; readonly err: Pipe } => {
  const first = pipe(system, out, "out");
  const shared = out === err || (out.kind === err.kind && out.kind !== "buffer");
  return { out: first, err: shared && first.given !== undefined ? { ...first } : pipe(system, err, "err") };
};

/** Passes on what a child has written, once it has ended. */
export const drain = (system: System, { out, err }: { readonly out: Pipe; readonly err: Pipe }): void => {
  if (typeof out.given === "number") write(system, out.sink, system.collect(out.given));
  if (typeof err.given === "number" && err.given !== out.given) write(system, err.sink, system.collect(err.given));
};

/** The options of `spawn` that the pipes come to. */
export const spawnStreams = (
  system: System,
  io: Io,
  pipes: { readonly out: Pipe; readonly err: Pipe },
): { stdin?: StreamRef; stdout?: StreamRef | null; stderr?: StreamRef | null } => ({
  ...(io.input === undefined ? {} : { stdin: system.stream(io.input) }),
  ...(pipes.out.given === undefined ? {} : { stdout: pipes.out.given }),
  ...(pipes.err.given === undefined ? {} : { stderr: pipes.err.given }),
});
