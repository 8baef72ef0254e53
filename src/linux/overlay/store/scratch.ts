import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { overlay2 } from "../../source.ts";
import type { OverlayDirectoryId } from "./directory.ts";
import { type OverlayLayerId, overlayScratches, scratchNamed } from "./layer.ts";
import { short } from "./mounting.ts";

export interface NoteScratch {
  readonly name: string;
  readonly parent: OverlayLayerId | null;
  readonly init: OverlayDirectoryId;
  readonly directory: OverlayDirectoryId;
}

/** The layer store notes which directories are a container's. */
export const noteScratch = defineAct<NoteScratch>("overlay.note-scratch", {
  run: (tx, scratch) => void tx.insert(overlayScratches, scratch),
  explain: ({ data }) => detail(`dockerd notes which directories container ${short(data.name)} writes to.`, overlay2),
});

export const forgetScratch = defineAct<{ readonly name: string }>("overlay.forget-scratch", {
  run: (tx, { name }) => {
    const scratch = scratchNamed(tx, name);
    if (scratch !== undefined) tx.remove(overlayScratches, scratch.id);
  },
  explain: ({ data }) => detail(`dockerd forgets the directories of container ${short(data.name)}.`, overlay2),
});
