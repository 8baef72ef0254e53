import type { Entry, Spot } from "./model.ts";

/** The three rooms, from left to right: what is seen, what holds it, where it comes from. */
export type RoomKind = "seen" | "disk" | "layers";

/** What a search has found so far. */
export interface Found {
  readonly query: string;
  readonly entries: readonly Entry[];
  readonly looked: number;
  readonly done: boolean;
}

/** What the reader has opened, chosen and looked for. Disks by the ref of their container as text. */
export interface StorageView {
  /** At most two; none: the one that the present moment is about. */
  readonly shown: readonly string[];
  /** Paths of the directories that stand open, by disk. */
  readonly expanded: Readonly<Record<string, readonly string[]>>;
  readonly found: Readonly<Record<string, Found>>;
  /** On small screens the room that stands open; null: the one where something happens. */
  readonly opened: RoomKind | null;
  readonly selected: Spot | null;
  /** The disk that something selected belongs to: it stays in the picture beside the one that the moment is about. */
  readonly pinned: string | null;
}

export const PLAIN_STORAGE_VIEW: StorageView = {
  shown: [],
  expanded: {},
  found: {},
  opened: null,
  selected: null,
  pinned: null,
};
