import type { Micros } from "#core/event.ts";
import type { Intent, ShellName } from "./intent.ts";

/** When an input entered; left out: whenever the world had come to rest. */
interface Entry {
  readonly at?: Micros;
}

/** An intent as it is saved and shared. */
export type RecordedIntent =
  | ({ readonly kind: "type"; readonly terminal: number; readonly line: string } & Entry)
  | ({ readonly kind: "interrupt"; readonly terminal: number } & Entry)
  | ({ readonly kind: "open"; readonly shell: ShellName } & Entry);

/** What it takes to ask for the same things again. */
export const recorded = (intents: readonly (Intent & { readonly moment: number })[]): readonly RecordedIntent[] =>
  intents.map(({ atRest, moment: _, at, ...input }) => (atRest ? input : { ...input, at }));

/** Whether two inputs, each after the same ones, are the same. */
export const sameInput = (one: RecordedIntent, other: RecordedIntent | undefined): boolean => {
  if (other === undefined || one.kind !== other.kind || one.at !== other.at) return false;
  if (one.kind === "open") return other.kind === "open" && one.shell === other.shell;
  if (other.kind === "open" || one.terminal !== other.terminal) return false;
  return one.kind !== "type" || (other.kind === "type" && one.line === other.line);
};
