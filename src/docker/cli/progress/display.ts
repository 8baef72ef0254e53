import type { JSONMessage } from "#docker/engine/api/types.ts";
import { progressText } from "./bar.ts";

/** Which lines of a terminal belong to which layer, top first. Plain data, so that it can be kept between messages. */
export type ProgressLines = readonly string[];

/** A stream of messages goes to a terminal of so many columns, or to something else. */
export type Screen = { readonly columns: number } | null;

export interface Displayed {
  readonly lines: ProgressLines;
  readonly text: string;
  /** The stream ends with this; it goes to standard error. */
  readonly error?: { readonly message: string; readonly code: number };
}

const up = (lines: number): string => (lines > 0 ? `\u001b[${lines}A` : "");
const down = (lines: number): string => (lines > 0 ? `\u001b[${lines}B` : "");
const clearLine = "\u001b[2K";

const bodyText = (message: JSONMessage, screen: Screen): string => {
  const { id, status = "", stream, progressDetail, progress } = message;
  const bar = progressText(progressDetail?.current ?? 0, progressDetail?.total ?? 0, screen?.columns ?? 0);
  const label = id === undefined || id === "" ? "" : `${id}: `;
  const live = screen !== null && stream === undefined && progressDetail !== undefined;
  if (live) return `${clearLine}\r${label}${status} ${bar}\r`;
  if (bar !== "") return "";
  if (progress !== undefined && progress !== "") return `${label}${status} ${progress}`;
  return stream === undefined ? `${label}${status}\n` : label + stream;
};

/** What one message of a pull or build adds to the screen. Source: docker-cli.md §4.1. */
export const displayMessage = (lines: ProgressLines, message: JSONMessage, screen: Screen): Displayed => {
  const { id = "", progressDetail, progress, errorDetail, error, aux } = message;
  if (aux !== undefined) return { lines, text: "" };
  const fault = errorDetail ?? (error === undefined ? undefined : { message: error });
  if (fault !== undefined) return { lines: [], text: "", error: { message: fault.message, code: fault.code ?? 0 } };
  const isProgress = id !== "" && (progressDetail !== undefined || progress !== undefined);
  if (!isProgress) return { lines: [], text: bodyText(message, screen) };
  const known = lines.includes(id);
  const now = known ? lines : [...lines, id];
  if (screen === null) return { lines: now, text: bodyText(message, screen) };
  const distance = now.length - now.indexOf(id);
  return { lines: now, text: (known ? "" : "\n") + up(distance) + bodyText(message, screen) + down(distance) };
};

/** A whole stream at once. */
export const displayAll = (messages: readonly JSONMessage[], screen: Screen): Displayed => {
  let shown: Displayed = { lines: [], text: "" };
  for (const message of messages) {
    const next = displayMessage(shown.lines, message, screen);
    shown = { ...next, text: shown.text + next.text };
    if (next.error !== undefined) break;
  }
  return shown;
};
