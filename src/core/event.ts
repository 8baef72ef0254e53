import type { Explain, Hop } from "./explain.ts";
import type { Failure } from "./failure.ts";
import type { Id } from "./table.ts";
import type { Tx } from "./tx.ts";

/** Virtual time in microseconds since the world began. */
export type Micros = number;

/** The number of an event: dense, in the order of scheduling. */
export type Seq = number;

/** One thing that happens. Plain data, so that a rewound world can go on. */
export interface SimEvent<Data = unknown> {
  readonly seq: Seq;
  readonly at: Micros;
  readonly kind: string;
  readonly data: Data;
  /** The event that made this one happen; null for what a person asked for. */
  readonly cause: Seq | null;
  /** The procedure that waits for the outcome; null if none does. */
  readonly frame: Id<"frame"> | null;
}

/** What an event of one kind is and does. */
export interface Act<Data, Result = void> {
  readonly kind: string;
  /** Virtual µs from being asked for to having happened. Model parameter. */
  readonly takes: Micros | ((data: Data) => Micros);
  /** Changes the world. An expected failure is returned, never thrown. */
  readonly run: (tx: Tx, data: Data) => Result | Failure;
  readonly hop?: (data: Data) => Hop;
  readonly explain: Explain<Data>;
}

/** Declares a kind of event. Kinds are `noun.verb`, unique in a machine. */
export const defineAct = <Data, Result = void>(
  kind: string,
  act: Omit<Act<Data, Result>, "kind" | "takes" | "run"> & Partial<Pick<Act<Data, Result>, "takes" | "run">>,
): Act<Data, Result> => ({
  takes: 0,
  run: () => undefined as Result,
  ...act,
  kind,
});

/** Any act, where its data does not matter. */
// biome-ignore lint/suspicious/noExplicitAny: data and result are invariant; only the registry forgets them
export type AnyAct = Act<any, any>;

/** The event that fills a world before its first moment. */
export const beginning: SimEvent = { seq: -1, at: 0, kind: "world.begin", data: null, cause: null, frame: null };

/** Virtual µs that an act takes with this data. */
export const timeTaken = <Data, Result>(act: Act<Data, Result>, data: Data): Micros =>
  typeof act.takes === "function" ? act.takes(data) : act.takes;
