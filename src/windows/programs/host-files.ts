import { measure } from "#contract/file-tree/index.ts";
import { makeHostDirectory, removeHostDirectory, statHost } from "#contract/host-files.ts";
import { isFailure } from "#core/failure.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { hostProcess } from "../kernel/boot/boot.ts";
import { processes } from "../kernel/process/process.ts";
import { createDirectory, deleteTree, findPath } from "../storage/calls/index.ts";
import { wholeOn } from "../storage/volume/whole.ts";

const stat = (reader: Reader, path: string) => {
  const at = findPath(reader, null, path);
  if (isFailure(at) || at.lookup.kind !== "found") return null;
  const node = wholeOn(reader, at.place, at.lookup);
  return node.kind === "directory"
    ? { kind: "directory" as const, bytes: measure(node).bytes }
    : { kind: "file" as const, bytes: node.kind === "file" ? node.size : 0 };
};

const engine = (steps: Steps) =>
  steps.look((world) => {
    const daemon = hostProcess(world, "dockerd.exe");
    return daemon === undefined ? null : refOf(processes, daemon.id);
  });

const placeOf = (steps: Steps, path: string) =>
  steps.look((world) => {
    const at = findPath(world, null, path);
    return isFailure(at) ? null : { place: at.place, there: at.lookup.kind === "found" };
  });

/** What the engine does with directories of the host: those of named volumes. */
export const hostFiles = [
  defineProcedure(statHost, (steps, { path }) => steps.look((world) => stat(world, path))),
  defineProcedure(makeHostDirectory, (steps, { path }) => {
    const process = engine(steps);
    const found = placeOf(steps, path);
    if (process !== null && found !== null && !found.there)
      steps.do(createDirectory, { process, ...found.place, parents: true });
  }),
  defineProcedure(removeHostDirectory, (steps, { path }) => {
    const process = engine(steps);
    const found = placeOf(steps, path);
    if (process !== null && found?.there === true) steps.do(deleteTree, { process, ...found.place });
  }),
];
