import type { Steps } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";
import { connectTo, deliver, forward, goBack, receive, refuse, translate } from "./acts.ts";
import type { Way } from "./way.ts";

/** Who asks. `name` is the address as it was written. */
export interface Caller {
  readonly ref: EntityRef;
  /** Its image name. */
  readonly who: string;
  readonly name: string;
}

/** Goes the way to where somebody may listen, and gives the last part of it. */
export const travel = (steps: Steps, caller: Caller, way: Way): EntityRef => {
  const { stack, stops, address, port, innerAddress, innerPort, compartment } = way;
  steps.do(connectTo, { from: caller.ref, to: stack, who: caller.who, name: caller.name, address, port });
  const inner = `${innerAddress}:${innerPort}`;
  let from = stack;
  for (const [at, { part, ref: to }] of stops.entries()) {
    if (part === "nat") steps.do(translate, { from, to, outer: `${address}:${port}`, inner });
    else if (part === "switch") steps.do(forward, { from, to, inner });
    else steps.do(deliver, { from, to, inner, compartment: at === stops.length - 1 ? compartment : null });
    from = to;
  }
  return from;
};

/** The answer goes back to the caller, `label` saying what it is. */
export const comeBack = (steps: Steps, caller: Caller, { stack, stops }: Way, label: string, body?: unknown): void => {
  const refs = [stack, ...stops.map(({ ref }) => ref)];
  for (let at = refs.length - 1; at > 0; at -= 1) {
    const [from, to] = [refs[at], refs[at - 1]];
    if (from !== undefined && to !== undefined) steps.do(goBack, { from, to, label });
  }
  steps.do(receive, {
    from: stack,
    to: caller.ref,
    who: caller.who,
    label,
    ...(body === undefined ? {} : { body }),
  });
};

/** Nobody listens where the way ends. */
export const comeToNothing = (steps: Steps, caller: Caller, way: Way, last: EntityRef): void => {
  const why = way.broken ?? `Nothing listens at port ${way.innerPort} in network compartment ${way.compartment}.`;
  steps.do(refuse, { from: last, to: caller.ref, why });
};
