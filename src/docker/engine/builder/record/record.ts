import type { Micros } from "#core/event.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { ExchangeId } from "../../api/exchange.ts";

export type BuildId = Id<"build">;

/** `cached`: an image that the same step had left before was taken. */
export type StepState = "waiting" | "running" | "done" | "cached" | "failed";

/** One `Step n/m` of a build. */
export interface RecordedStep {
  /** First and last line of the Dockerfile, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly keyword: string;
  /** As the builder prints it after `Step n/m : `. */
  readonly text: string;
  /** Index of its stage; -1 for an ARG before the first FROM. */
  readonly stage: number;
  /** Stage or image that COPY and ADD take from, as typed; "" for the context. */
  readonly from: string;
  readonly state: StepState;
  /** Name of the disk that becomes its layer; null while there is none. */
  readonly disk: string | null;
  /** `sha256:…` of the image that it left; null before. */
  readonly image: string | null;
}

export interface RecordedStage {
  /** In lower case; "" where it has none. */
  readonly name: string;
  /** What FROM names, as typed. */
  readonly base: string;
}

/** A build as far as it has come. The engine forgets one when it is done; Silo keeps it, to show which line left which layer. */
export interface BuildRecord extends Row<"build"> {
  readonly exchange: ExchangeId;
  /** The Dockerfile's path in the context, and what is in it. */
  readonly dockerfile: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly escape: "\\" | "`";
  readonly stages: readonly RecordedStage[];
  readonly steps: readonly RecordedStep[];
  readonly state: "running" | "built" | "failed";
  /** `sha256:…`; null before the end, and where there is none. */
  readonly image: string | null;
  /** Why it came to nothing, and the line that is to blame where one is. */
  readonly problem: { readonly text: string; readonly line: number | null } | null;
  readonly begun: Micros;
}

export const builds = defineTable<BuildRecord>()("build");
