import { type EntityRef, refText } from "#core/table.ts";
import type { Mark, MarkState } from "../../scene/scene.ts";
import type { HouseModel, HouseView, Presence } from "../model.ts";

/** What every part of the layout may ask. */
export interface Context {
  readonly model: HouseModel;
  readonly view: HouseView;
  /** The ends of the request that is travelling. */
  readonly acting: ReadonlySet<string>;
  /** What took part in what is going on: folded away after what did not. */
  readonly acted: ReadonlySet<string>;
  /** Never folded away: acting or selected. */
  readonly kept: ReadonlySet<string>;
  /** What the reader has opened. */
  readonly opened: ReadonlySet<string>;
  /** px from line to line of a process tree. */
  readonly pitch: number;
  /** Processes are counted, not numbered. */
  readonly far: boolean;
  /** There is little height: what can stand beside something else does, and what can be left out is. */
  readonly compact: boolean;
}

export const PITCH = 22;
export const TIGHT_PITCH = 18;

export const contextOf = (model: HouseModel, view: HouseView): Context => {
  const ends = model.token === null ? [] : [refText(model.token.from), refText(model.token.to)];
  const acting = new Set(ends);
  const kept = new Set(view.selected === null ? ends : [...ends, view.selected]);
  const acted = new Set((model.actors ?? []).map(refText));
  return { model, view, acting, acted, kept, opened: new Set(view.opened), pitch: PITCH, far: false, compact: false };
};

const STATES: Readonly<Record<Presence, MarkState>> = {
  here: "plain",
  new: "new",
  coming: "coming",
  leaving: "leaving",
};

export const stateOf = (context: Context, ref: EntityRef, presence: Presence): MarkState =>
  context.acting.has(refText(ref)) && presence !== "leaving" ? "now" : STATES[presence];

/** Buttons' key: the entity itself, so that a thing keeps its mark wherever it goes. */
export const keyOf = (ref: EntityRef): string => refText(ref);

/** The line that stands for several equal processes, by the first of them. */
export const groupRef = (first: EntityRef): EntityRef => ({ table: "group", id: first.id });

/** The line that stands for what had no place in a room. */
export const restRef = (room: EntityRef): EntityRef => ({ table: `rest-${room.table}`, id: room.id });

/** Marks and what lies between them. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly height: number;
}
