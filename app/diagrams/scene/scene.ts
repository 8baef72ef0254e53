import type { Face } from "#app/theme/metrics.ts";
import type { EntityRef } from "#core/table.ts";
import type { Tag } from "./tag.ts";

/** Whose a thing is; `c1`…`c8` are the hues of containers in order of start. */
export type Owner =
  | "host"
  | "compute"
  | "kernel"
  | "storage"
  | "hardware"
  | "now"
  | "harm"
  | `c${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In px of the picture; the origin is its upper left corner. */
export interface Rect extends Point {
  readonly w: number;
  readonly h: number;
}

/** `hue`: the owner's darkened hue. `on-hue`: on a surface filled with the hue. */
export type Tone = "ink" | "ink-2" | "ink-3" | "hue" | "on-hue";

/** Words on a mark. `x`, `y` (the baseline) are relative to the mark. */
export interface Label extends Point {
  readonly id: string;
  readonly text: string;
  /** All of the words, where not all of them had room. */
  readonly whole?: string;
  readonly size: number;
  readonly face: Face;
  readonly tone: Tone;
  readonly anchor: "start" | "middle" | "end";
  /** Measured, in px. */
  readonly width: number;
  /** Turned to read upwards. */
  readonly upward?: boolean;
  readonly struck?: boolean;
}

/** A stretch of a bar, relative to the mark. */
export interface Fill {
  readonly id: string;
  readonly owner: Owner;
  readonly x: number;
  readonly w: number;
}

/** How a mark is drawn; a class of scene.css. */
export type Look =
  | "room"
  | "floor"
  | "card"
  | "chip"
  | "pill"
  | "slab"
  | "bar"
  | "words"
  | "sheet"
  | "row"
  | "own"
  | "link"
  | "next"
  | "plate"
  | "step"
  | "label"
  | "actor";

/** `coming` and `leaving` are pale and dashed: not yet, no longer. `now`: the request is here. `unknown`: hollow, what is in it is not modelled. */
export type MarkState = "plain" | "now" | "new" | "entry" | "coming" | "leaving" | "unknown" | "veiled";

/** What pointer, finger and keyboard reach: one button over the mark. */
export interface Target {
  readonly ref: EntityRef;
  /** The accessible name. */
  readonly name: string;
  /** What more could be said: a tip, and what is read out after the name. */
  readonly hint?: string;
  /** Refs that this mark stands for besides its own, as text: members of a group, things in a closed room. */
  readonly standsFor?: readonly string[];
  readonly does: "select" | "open" | "page";
  readonly expanded?: boolean;
}

export interface Mark extends Rect {
  readonly key: string;
  readonly look: Look;
  readonly owner: Owner;
  readonly state: MarkState;
  readonly radius: number;
  readonly labels: readonly Label[];
  readonly fills?: readonly Fill[];
  /** The line pattern that tells the ninth container from the first. */
  readonly pattern?: number;
  /** Where it grows from when it is new, relative to its place. */
  readonly grow?: Point;
  /** The mark that holds it; null for what stands on the ground. */
  readonly within: string | null;
  readonly target?: Target;
}

/** What a line says: `smss.exe → csrss.exe, child process`. */
export interface Joined {
  /** Keys of marks. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** A point on the line. */
  readonly at: Point;
}

/** Solid: owns. Dashed (`down`): leads elsewhere. Dotted: a privilege boundary, or (`lane`) who waits for requests. */
export interface Wire {
  readonly key: string;
  readonly look: "tree" | "owns" | "way" | "down" | "boundary" | "lane" | "call" | "answer";
  readonly owner: Owner;
  readonly d: string;
  readonly state?: "plain" | "coming";
  /** Absent where the line joins no two things, as a boundary. */
  readonly joins?: Joined;
}

/** The way of the request that is travelling now. */
export interface Route {
  readonly key: string;
  readonly points: readonly Point[];
  readonly d: string;
  /** What is asked, where there is a place to say it. */
  readonly tag: Tag | null;
  readonly joins?: Joined;
}

/** Squares of a map, drawn as one. */
export interface Patch {
  readonly key: string;
  /** A class of the style sheet. */
  readonly look: string;
  readonly owner: Owner;
  readonly d: string;
}

/** A picture in numbers. Marks come in reading order, holders before what they hold. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly wires: readonly Wire[];
  readonly patches?: readonly Patch[];
  readonly route: Route | null;
}

/** The hue of the `number`th container, from 1. */
export const hueOf = (number: number): Owner => `c${(((Math.max(1, number) - 1) % 8) + 1) as 1}`;

/** 0 for the first eight containers, 1 for the next eight … */
export const patternOf = (number: number): number => Math.floor((Math.max(1, number) - 1) / 8);
