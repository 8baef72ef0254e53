import type { JSONMessage } from "#docker/engine/api/types.ts";
import { humanSize } from "#shell/units.ts";
import type { Printed } from "../invoke.ts";
import { displayAll } from "../progress/display.ts";

/** What a build prints of its context: the size of the tar archive so far. Source: docker-cli.md §10.1, recorded from docker 28.2.2. */
export const contextProgress = (bytes: number): string =>
  `Sending build context to Docker daemon ${humanSize(bytes).padStart(8)}\r`;

export const contextText = (bytes: number): string => `${contextProgress(bytes)}\r\n`;

/** A whole build's output. With `--quiet`, only the image's ID, and what was held back if it fails. */
export const formatBuild = (messages: readonly JSONMessage[], quiet: boolean, contextBytes: number): Printed => {
  const { text, error } = displayAll(messages, null);
  const told = contextText(contextBytes) + text;
  if (error === undefined) return { stdout: quiet ? text : told, stderr: "", exitCode: 0 };
  const stderr = `${quiet ? told : ""}${error.message}\n`;
  return { stdout: quiet ? "" : told, stderr, exitCode: error.code === 0 ? 1 : error.code };
};
