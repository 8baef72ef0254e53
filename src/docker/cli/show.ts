import type { Chunk } from "#docker/engine/api/exchange.ts";
import type { JSONMessage } from "#docker/engine/api/types.ts";
import type { System } from "#shell/system.ts";
import { displayMessage, type ProgressLines } from "./progress/display.ts";

export interface StreamFault {
  readonly message: string;
  /** 0 where none was given. */
  readonly code: number;
}

/**
 * Shows the messages of a pull or a build as they come; the fault that ends them, if one does.
 * simplified: lines are not rewritten in place, so what is shown is what the client prints to something else than a terminal.
 */
export const messageViewer = (show: (text: string) => void) => {
  let lines: ProgressLines = [];
  let fault: StreamFault | null = null;
  return {
    add: (chunks: readonly Chunk[]): void => {
      let text = "";
      for (const chunk of chunks) {
        if (chunk.kind !== "json" || fault !== null) continue;
        const shown = displayMessage(lines, chunk.value as JSONMessage, null);
        lines = shown.lines;
        text += shown.text;
        if (shown.error !== undefined) fault = shown.error;
      }
      if (text !== "") show(text);
    },
    fault: (): StreamFault | null => fault,
  };
};

/** Writes what a process wrote: a terminal's one stream, or two. */
export const writeChunks = (system: System, chunks: readonly Chunk[]): void => {
  let text = "";
  let kind: "stdout" | "stderr" = "stdout";
  const flush = (): void => {
    if (text === "") return;
    if (kind === "stderr") system.err(text);
    else system.out(text);
    text = "";
  };
  for (const chunk of chunks) {
    if (chunk.kind === "json") continue;
    const to = chunk.kind === "stderr" ? "stderr" : "stdout";
    if (to !== kind) flush();
    kind = to;
    text += chunk.text;
  }
  flush();
};
