import { goQuote } from "../go-quote.ts";
import { Complaint, complain } from "./complaint.ts";
import type { TemplateFunction } from "./functions.ts";
import type { Template } from "./nodes.ts";
import type { GoValue } from "./value.ts";

/** Where a template is while it runs. */
export interface State {
  readonly template: Template;
  readonly functions: Readonly<Record<string, TemplateFunction>>;
  /** Whether a key that a map lacks is an error. */
  readonly strict: boolean;
  readonly variables: { readonly name: string; value: GoValue }[];
}

/** Complains about a place in the template, as Go words it. */
export const complainAt = (
  { template: { source } }: State,
  { pos, text }: { readonly pos: number; readonly text: string },
  message: string,
): never => {
  const before = source.slice(0, pos);
  const line = before.split("\n").length;
  const column = pos - (before.lastIndexOf("\n") + 1);
  return complain(`template: :${line}:${column}: executing ${goQuote("")} at <${text}>: ${message}`);
};

/** Runs something; what it complains of is told of a place. */
export const attemptAt = <T>(
  state: State,
  place: { readonly pos: number; readonly text: string },
  lead: string,
  run: () => T,
): T => {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof Complaint) return complainAt(state, place, lead + thrown.message);
    throw thrown;
  }
};
