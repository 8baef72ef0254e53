import { refOf } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { buildCommand } from "#docker/cli/build/flags.ts";
import { exchanges } from "#docker/engine/api/exchange.ts";
import { type BuildRecord, builds } from "#docker/engine/builder/record/record.ts";
import { parseFlags } from "#shell/flags/parse.ts";
import type { Edit } from "../model.ts";
import { birthOf } from "./touched.ts";

const words = (commandLine: string): readonly string[] =>
  [...commandLine.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

const absolute = (cwd: string, path: string): string => {
  const given = path.replaceAll("/", "\\");
  if (/^[A-Za-z]:\\/.test(given)) return given.replace(/\\+$/, "");
  const parts = cwd.replace(/\\+$/, "").split("\\");
  for (const name of given.split("\\")) {
    if (name === "..") parts.pop();
    else if (name !== "." && name !== "") parts.push(name);
  }
  return parts.join("\\");
};

const quoted = (word: string): string => (/\s/.test(word) ? `"${word}"` : word);

/** Where the build took its context from, on the host; null where nobody can write there. */
const contextOf = (
  timeline: Timeline,
  build: BuildRecord,
): { readonly context: string; readonly command: string } | null => {
  const world = timeline.at(birthOf(timeline, refOf(builds, build.id)));
  const client = world.get(exchanges, build.exchange)?.client ?? null;
  const process = client === null ? undefined : world.row(client.table, client.id);
  if (process === undefined) return null;
  const { commandLine, cwd, silo } = process;
  if (typeof commandLine !== "string" || typeof cwd !== "string" || silo !== null) return null;
  const all = words(commandLine);
  const verb = all.indexOf("build");
  if (verb < 0) return null;
  const read = parseFlags(buildCommand.flags, all.slice(verb + 1));
  if (read.kind === "error") return null;
  const [path] = read.args;
  if (path === undefined || path === "-" || /^(?:https?|git):/i.test(path)) return null;
  const context = absolute(cwd, path);
  const at = all.lastIndexOf(path);
  const command = all.map((word, index) => (index === at ? quoted(context) : quoted(word))).join(" ");
  return { context, command: command.replace(/^\S*docker(?:\.exe)?(?=\s)/i, "docker") };
};

/** What it takes to build again with another text; null where the Dockerfile is not a file of the context on the host. */
export const editOf = (timeline: Timeline, build: BuildRecord): Edit | null => {
  const found = contextOf(timeline, build);
  if (found === null || build.dockerfile.startsWith(".dockerfile.")) return null;
  const path = `${found.context}\\${build.dockerfile.replaceAll("/", "\\")}`;
  return { path, text: build.text.replaceAll("\r\n", "\n"), command: found.command };
};
