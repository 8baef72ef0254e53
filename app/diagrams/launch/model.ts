import type { EntityRef } from "#core/table.ts";
import type { Owner } from "../scene/scene.ts";

/** Where an actor runs: host user mode, kernel mode, container user mode, or not on this machine at all. */
export type Ground = "host" | "kernel" | "container" | "outside";

/** One who asks or is asked. */
export interface Lane {
  readonly id: string;
  readonly ref: EntityRef;
  readonly ground: Ground;
  readonly owner: Owner;
  /** `dockerd.exe`, `Compute Services`. */
  readonly title: string;
  /** What is in it, or where it runs: `with hcsshim inside`. */
  readonly note: string;
}

/** `past` has happened at the playhead, `now` is where it stands, `coming` is still ahead. */
export type When = "past" | "now" | "coming";

/** One request, answer or deed: a moment of the timeline. */
export interface Call {
  readonly moment: number;
  /** What is asked, in its own words: `HcsCreateComputeSystem`. */
  readonly label: string;
  readonly when: When;
}

/** One hop, or several of a kind that follow each other. */
export interface Row {
  /** `launch-row`, by the moment of its first call; of one call of an opened row `launch-call`. */
  readonly ref: EntityRef;
  /** `12`; `12.3` for the third call of the twelfth row. */
  readonly number: string;
  /** Ids of lanes; the same twice for what an actor does by itself. */
  readonly from: string;
  readonly to: string;
  /** A lane that the request passes through. */
  readonly via: string | null;
  /** What is asked. */
  readonly title: string;
  /** How it travels: `RPC`, `6 syscalls`. */
  readonly note: string;
  readonly answers: boolean;
  readonly when: When;
  /** In order; the answer that follows at once is the last. */
  readonly calls: readonly Call[];
  /** The answer that follows at once: `200 OK`. */
  readonly answer: string | null;
  /** Null where there is nothing to open. */
  readonly opened: boolean | null;
  readonly inner: boolean;
}

/** A typed line that asked the Docker engine for something. */
export interface Command {
  /** `launch-command`, by the moment at which it was typed. */
  readonly ref: EntityRef;
  readonly line: string;
}

/** The way of one command, hop by hop. */
export interface LaunchModel {
  readonly command: Command | null;
  /** Its neighbours in time, where there are any. */
  readonly earlier: Command | null;
  readonly later: Command | null;
  /** `2 of 3`; empty where there is one. */
  readonly place: string;
  /** Host user mode first, then the kernel, then containers; in each by first use. */
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
  /** The row at the playhead; the last before it; -1 before the first. */
  readonly at: number;
  /** What travels at this very moment, along the row at the playhead. */
  readonly travels: "there" | "back" | null;
}

/** What the reader has opened and where he has scrolled to. */
export interface LaunchView {
  /** Ids of rows that show their calls. */
  readonly opened: readonly number[];
  /** First row shown; null: where the playhead is. */
  readonly top: number | null;
}

export const PLAIN_VIEW: LaunchView = { opened: [], top: null };

export const rowTable = "launch-row";
export const callTable = "launch-call";
/** The button that opens a row, by the row’s id. */
export const callsTable = "launch-calls";
export const commandTable = "launch-command";
