import type { SimEvent } from "./event.ts";
import type { Failure } from "./failure.ts";
import type { EntityRef } from "./table.ts";
import type { World } from "./world.ts";

/** How well a statement is known. */
export type Mark = "documented" | "from source code" | "observed" | "reverse-engineered" | "assumption";

/** Where a statement comes from. */
export interface Source {
  readonly title: string;
  readonly mark: Mark;
  readonly url?: string;
}

/** A headline is what a chapter is about; a step is where stepping stops; a detail is seen only moment by moment. */
export type Importance = "headline" | "step" | "detail";

/** One event in one sentence. */
export interface Explanation {
  readonly text: string;
  readonly importance: Importance;
  readonly source: Source;
  /** Where the model departs from the real thing, in one sentence. */
  readonly simplified?: string;
  /** What the event is about, if not one of the two ends of its hop. */
  readonly about?: EntityRef;
}

/** How a request travels. */
export type Channel =
  | "typing"
  | "process"
  | "REST over a named pipe"
  | "library call"
  | "RPC"
  | "ALPC"
  | "syscall"
  | "callback"
  | "network"
  | "pipe"
  | "service control"
  | "file system";

/** A request or an answer on its way between two actors. */
export interface Hop {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly channel: Channel;
  /** What is asked, in its own words: `POST /containers/create`, `HcsStartComputeSystem`. */
  readonly label: string;
  /** The request or answer itself, to be opened and read; plain data. */
  readonly body?: unknown;
}

/** Everything an explanation may look at. */
export interface Occasion<Data = unknown> {
  readonly event: SimEvent<Data>;
  readonly data: Data;
  readonly before: World;
  readonly after: World;
  readonly failure: Failure | null;
}

export type Explain<Data> = (occasion: Occasion<Data>) => Explanation;

const explanation =
  (importance: Importance) =>
  (text: string, source: Source, more: Partial<Pick<Explanation, "simplified" | "about">> = {}): Explanation => ({
    text,
    importance,
    source,
    ...more,
  });

export const headline = explanation("headline");
export const step = explanation("step");
export const detail = explanation("detail");
