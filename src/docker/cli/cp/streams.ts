import { bytesOf, type FileNode, pipedText } from "#contract/file-tree/index.ts";
import { writeTar } from "#contract/tar/write.ts";
import { flagGiven, flagOn } from "#shell/flags/values.ts";
import { humanSize } from "#shell/units.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { readInputFile } from "../standard-input.ts";
import type { Place } from "./place.ts";
import { kindThere } from "./to-container.ts";

const bytes = (file: FileNode): Uint8Array => bytesOf(file) ?? new Uint8Array();

/** `docker cp CONTAINER:PATH -`: the archive as it comes. Source: docker/cli cli/command/container/cp.go, copyFromContainer. */
export const writeOut = ({ system, engine, flags }: Call, { container, path }: Place): number => {
  const query = { path };
  if (flagOn(flags, "follow-link")) engine.ask({ method: "HEAD", path: `/containers/${container}/archive`, query });
  const reply = engine.ask({ method: "GET", path: `/containers/${container}/archive`, query });
  if (!reply.ok) return endWith(system, reply.error);
  const { archive } = reply;
  if (archive !== null) system.out(pipedText(archive.kind === "file" ? bytes(archive) : writeTar(archive)));
  return 0;
};

/** `docker cp - CONTAINER:PATH`: an archive goes as it is; the engine unpacks it. Source: docker/cli cli/command/container/cp.go, copyToContainer. */
export const readIn = (call: Call, to: Place): number => {
  const { system, engine, flags, consoles } = call;
  const shown = `${to.container}:${to.path}`;
  if (kindThere(call, to) !== "directory") return endWith(system, `destination "${shown}" must be a directory`);
  const archive = readInputFile(system, "archive.tar");
  engine.need({
    method: "PUT",
    path: `/containers/${to.container}/archive`,
    query: { ...(flagOn(flags, "archive") ? { copyUIDGID: "true" } : {}), noOverwriteDirNonDir: "true", path: to.path },
    archive,
  });
  const quiet = flagGiven(flags, "quiet") ? flagOn(flags, "quiet") : consoles.output === null;
  if (!quiet) system.err(`Successfully copied ${humanSize(archive.size, 3)} to ${shown}\n`);
  return 0;
};
