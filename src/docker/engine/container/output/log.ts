import type { Micros } from "#core/event.ts";
import type { Output } from "./output.ts";

/** A line of a json-file log. Lines keep a carriage return that stands before their end. */
export interface LogLine {
  readonly stream: Output["stream"];
  /** Ends with a line feed. */
  readonly text: string;
  readonly at: Micros;
}

/** Puts pieces together to lines, as the engine does before it logs them. `whole`: no more will come, so the rest is a line too. */
export const logLines = (pieces: readonly Output[], whole: boolean): readonly LogLine[] => {
  const lines: LogLine[] = [];
  const rest = new Map<Output["stream"], LogLine>();
  for (const { stream, text, at } of pieces) {
    const parts = `${rest.get(stream)?.text ?? ""}${text}`.split("\n");
    const last = parts.pop() ?? "";
    for (const part of parts) lines.push({ stream, text: `${part}\n`, at });
    if (last === "") rest.delete(stream);
    else rest.set(stream, { stream, text: last, at });
  }
  if (whole) for (const { stream, text, at } of rest.values()) lines.push({ stream, text: `${text}\n`, at });
  return lines;
};
