import type { EntityRef } from "#core/table.ts";

/** `growing`: a disk on which a line still works. `new`: sealed in this step. */
export type LayerState = "sealed" | "new" | "growing" | "cached" | "failed";

/** `base`: Windows itself. `parent`: of the image that FROM names. `metadata`: its hives are empty and it has no files. */
export type LayerKind = "base" | "parent" | "own" | "metadata";

/** A file that stays in its layer although a later layer hides it. */
export interface HiddenFile {
  readonly path: string;
  readonly bytes: number;
  readonly how: "deleted" | "replaced";
  /** Key of the layer that hides it. */
  readonly by: string;
}

export interface LayerBox {
  /** The layer; while a line still works, the volume of its disk. */
  readonly ref: EntityRef;
  /** Stays the same from disk to layer: `step 4`, `layer 12`. */
  readonly key: string;
  readonly title: string;
  /** A few words: `1 file · 12 registry values`. */
  readonly note: string;
  readonly kind: LayerKind;
  readonly state: LayerState;
  readonly bytes: number;
  /** It holds these bytes, and whatever it is that is not modelled. */
  readonly atLeast: boolean;
  /** The line of the Dockerfile that made it, from 1; null for those of another image. */
  readonly line: number | null;
  /** Its files that later layers hide, the largest first. */
  readonly hidden: readonly HiddenFile[];
  /** Why nobody knows what is in it; null where Silo does. */
  readonly notModelled: string | null;
}

export type LineState = "plain" | "comment" | "waiting" | "past" | "now" | "failed";

/** One instruction, or one line between instructions. */
export interface SourceBlock {
  readonly ref: EntityRef;
  /** Number of its first line, from 1; null where lines have no numbers. */
  readonly line: number | null;
  /** Its lines, as they stand there. */
  readonly rows: readonly string[];
  readonly state: LineState;
  /** `cached`, `41 kB`, an error; empty for nothing. */
  readonly remark: string;
  /** Key of the layer that it made; null for none. */
  readonly layer: string | null;
  /** Nothing to be chosen: an empty line, a comment. */
  readonly quiet: boolean;
}

/** Where the layers come from: a Dockerfile downwards, or what `docker history` says, newest first. */
export interface ImageSource {
  readonly kind: "dockerfile" | "history";
  /** Where the Dockerfile lies, `C:\src\shop\Dockerfile`; `docker history shop`. */
  readonly title: string;
  readonly blocks: readonly SourceBlock[];
}

/** One thing that a line did. */
export interface Deed {
  readonly kind: "added" | "changed" | "hid";
  readonly what: string;
  /** At the right: bytes, and what they mean. */
  readonly remark: string;
}

/** What the line at the playhead did. */
export interface Did {
  /** `Line 8`, `Lines 8–10`; the layer’s title where there is no Dockerfile. */
  readonly title: string;
  /** Its line or entry in the source; null for none. */
  readonly ref: EntityRef | null;
  readonly deeds: readonly Deed[];
  readonly sentence: string;
}

/** A Dockerfile that leaves out what is paid for and hidden. */
export interface Remedy {
  readonly ref: EntityRef;
  /** `Rewrite lines 7–10 as one RUN`. */
  readonly label: string;
  readonly note: string;
  /** The whole new Dockerfile. */
  readonly text: string;
}

/** What an image costs, and what of it can be seen. Bytes. */
export interface Ledger {
  readonly size: number;
  /** A layer holds more than Silo knows. */
  readonly atLeast: boolean;
  /** null where it is not modelled. */
  readonly hidden: number | null;
  /** Of what is hidden: whether all of it was deleted. */
  readonly allDeleted: boolean;
  /** `Not counted: what the update replaces of the release below.`; empty for nothing. */
  readonly uncounted: string;
  /** Size of the image that was built under this name before; null for none. */
  readonly before: number | null;
  readonly tombstones: number;
  /** `C:\jdk.msi stays in line 7's layer …`; a sentence for what costs most. */
  readonly sentence: string;
  readonly remedies: readonly Remedy[];
}

/** One stage of a Dockerfile. */
export interface Stage {
  readonly ref: EntityRef;
  readonly name: string;
  readonly layers: number;
  readonly bytes: number;
  readonly shown: boolean;
  /** Its last image is the one that was asked for. */
  readonly final: boolean;
  /** `C:\app goes into the last stage`; empty for nothing. */
  readonly taken: string;
}

/** Something that can be looked at instead. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What it takes to build again with another Dockerfile. */
export interface Edit {
  /** On the host. */
  readonly path: string;
  readonly text: string;
  /** What is typed after the file was written. */
  readonly command: string;
}

/** What another image takes of the picture. */
export interface Peer {
  readonly layers: readonly LayerBox[];
  /** Number of its stages, if it has several. */
  readonly stages: number;
}

/** An image, as far as it has grown. */
export interface ImageModel {
  readonly ref: EntityRef;
  readonly id: string;
  /** `bookings:latest`. */
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly source: ImageSource;
  readonly did: Did | null;
  readonly stages: readonly Stage[];
  /** Base first. */
  readonly layers: readonly LayerBox[];
  /** What comes on top of them: `next: COPY site .`; null for nothing. */
  readonly next: string | null;
  readonly problem: string | null;
  /** Other builds of this name, which the same scale is for. */
  readonly peers: readonly Peer[];
  readonly ledger: Ledger;
  readonly edit: Edit | null;
}

/** What the reader has chosen. */
export interface ImageView {
  /** Id of a choice; null for what the playhead touched last. */
  readonly subject: string | null;
  /** Index of a stage; null for the one that the playhead is in. */
  readonly stage: number | null;
  /** The layers of the image that FROM names stand open. */
  readonly unfolded: boolean;
  /** A line or a layer of which is told what it did; null for the one at the playhead. */
  readonly selected: EntityRef | null;
}

export const PLAIN_IMAGE_VIEW: ImageView = { subject: null, stage: null, unfolded: false, selected: null };
