import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { inodes } from "../../inode/inode.ts";
import { type Actors, actorsOf } from "../../part/part.ts";
import { overlayDocument } from "../../source.ts";
import { bytesToCopy, type CopyUp, copyUp } from "../union/copy-up.ts";
import { inodeOf } from "../union/union.ts";
import { type PathCall, placeOf, sizeText } from "./call.ts";

export interface CopyUpCall extends PathCall {
  readonly actors: Actors;
  readonly follow: boolean;
  /** Bytes that are copied. */
  readonly bytes: number;
}

/** Before a file of a layer is changed the kernel copies it to the upper directory, whole. Time: a model parameter, 500 MB a second. */
export const copyUpFile = defineAct<CopyUpCall>("overlay.copy-up", {
  takes: ({ bytes }) => 40 + Math.ceil(bytes / 500),
  run: (tx, { follow, ...call }) => {
    const reached = placeOf(tx, call, follow);
    if (isFailure(reached)) return reached;
    const id = copyUp(tx, reached.root, reached.place);
    return isFailure(id) ? id : undefined;
  },
  hop: ({ actors, path, bytes }) => ({
    from: actors.overlay,
    to: actors.ext4,
    channel: "file system",
    label: "copy_up",
    body: { path, bytes },
  }),
  explain: ({ data, after, failure }) => {
    if (failure)
      return step(`The kernel cannot copy ${data.path} up: ${failure.message.toLowerCase()}.`, overlayDocument);
    const reached = placeOf(after, data, data.follow);
    const found = isFailure(reached) ? undefined : reached.place.found;
    return step(
      `The kernel copies ${data.path} up: ${sizeText(data.bytes)}, the whole file, from a layer to the container's upper directory. The layer's stays as it is.`,
      overlayDocument,
      found === undefined ? {} : { about: refOf(inodes, inodeOf(after, found).id) },
    );
  },
});

/** Lets the copying be an event of its own, before the call that makes it necessary. Does nothing where no data is to be copied. */
export const copyUpFirst = (
  steps: Steps,
  { process, mount, path }: PathCall,
  follow: boolean,
  what: CopyUp = "all",
): void => {
  const { actors, bytes } = steps.look((world) => {
    const reached = placeOf(world, { mount, path }, follow);
    return { actors: actorsOf(world), bytes: isFailure(reached) ? 0 : bytesToCopy(world, reached.place) };
  });
  if (what === "all" && bytes > 0) steps.do(copyUpFile, { process, mount, path, actors, follow, bytes });
};
