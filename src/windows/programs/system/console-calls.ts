import type { System } from "#shell/system.ts";
import { openStream, readStream, writeStream } from "../../kernel/stream/acts.ts";
import { type StreamId, streams } from "../../kernel/stream/stream.ts";
import type { Asker } from "./base.ts";

type ConsoleCalls = Pick<System, "out" | "err" | "readLine" | "stream" | "collect">;

/** Reading and writing of a process's standard handles. */
export const consoleCalls = ({ steps, ref, look }: Asker): ConsoleCalls => {
  const handles = (): {
    readonly stdin: StreamId | null;
    readonly stdout: StreamId | null;
    readonly stderr: StreamId | null;
  } => look((_, { stdin, stdout, stderr }) => ({ stdin, stdout, stderr }));
  const write = (stream: StreamId | null, text: string, kind: "out" | "err" | "prompt"): void => {
    if (stream !== null && text !== "") steps.do(writeStream, { stream, text, kind, process: ref });
  };
  return {
    out: (text) => write(handles().stdout, text, "out"),
    err: (text) => write(handles().stderr, text, "err"),
    readLine: (prompt = "") => {
      const { stdin, stdout } = handles();
      write(stdout, prompt, "prompt");
      if (stdin === null) return null;
      const ready = steps.until([{ table: streams.name, id: stdin }], (world) => {
        const row = world.get(streams, stdin);
        if (row === undefined) return "end" as const;
        return row.pieces.length > row.read ? ("line" as const) : row.closed ? ("end" as const) : undefined;
      });
      if (ready === "end") return null;
      return steps.do(readStream, { stream: stdin, process: ref })?.replace(/\r?\n$/, "") ?? null;
    },
    stream: (text) => steps.do(openStream, text === undefined ? {} : { text }),
    collect: (stream) =>
      steps.look((world) => (world.get(streams, stream as StreamId)?.pieces ?? []).map(({ text }) => text).join("")),
  };
};
