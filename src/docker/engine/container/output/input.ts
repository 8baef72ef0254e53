import { closeStream, writeStream } from "#contract/streams.ts";
import { type AnyProcedure, declareProcedure, defineProcedure } from "#core/procedure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { apiEnd } from "../../api/end.ts";
import { type ExchangeId, exchanges } from "../../api/exchange.ts";
import type { Ends } from "../../api/message.ts";
import { type ContainerId, containers } from "../container.ts";
import { type ExecId, execs } from "../exec/exec.ts";

export interface InputArgs {
  readonly exchange: ExchangeId;
  readonly ends: Ends;
  readonly target:
    | { readonly kind: "container"; readonly container: ContainerId; readonly runs: number }
    | { readonly kind: "exec"; readonly exec: ExecId };
  readonly tty: boolean;
  /** Close the process's input when the client has closed its side. */
  readonly closes: boolean;
}

/** Hands what a client types to a process, until either of them is gone. */
export const forwardInput = declareProcedure<InputArgs>("engine.forward-input");

type Listener = { readonly stdin: EntityRef | null; readonly gone: boolean };

const listenerOf = (reader: Reader, target: InputArgs["target"]): Listener => {
  if (target.kind === "exec") {
    const row = reader.get(execs, target.exec);
    return { stdin: row?.process?.stdin ?? null, gone: row === undefined || row.exitCode !== null };
  }
  const row = reader.get(containers, target.container);
  return { stdin: row?.process?.stdin ?? null, gone: row === undefined || row.runs > target.runs };
};

/** Ctrl-P Ctrl-Q: the client leaves, the process stays. Source: reference/docker-cli.md §5.5. */
const leaveKeys = "\u0010\u0011";

export const forwardInputProcedure: AnyProcedure = defineProcedure(forwardInput, (steps, args) => {
  const { exchange, ends, target, tty, closes } = args;
  const row = target.kind === "exec" ? refOf(execs, target.exec) : refOf(containers, target.container);
  const watch = [refOf(exchanges, exchange), row];
  const first = steps.until(watch, (world) => {
    const { stdin, gone } = listenerOf(world, target);
    const deaf = world.get(exchanges, exchange)?.ended ?? true;
    return stdin !== null || gone || deaf ? { stdin, gone: gone || deaf } : undefined;
  });
  if (first.stdin === null || first.gone) return;
  const stream = first.stdin;
  let from = 0;
  for (;;) {
    const part = steps.until(watch, (world) => {
      const wire = world.get(exchanges, exchange);
      const { gone } = listenerOf(world, target);
      if (wire === undefined || wire.ended || gone) return { texts: [], over: true, shut: false };
      const texts = wire.input.slice(from);
      const shut = wire.inputEnded || wire.abandoned;
      return texts.length > 0 || shut ? { texts, over: shut, shut } : undefined;
    });
    for (const text of part.texts) {
      if (tty && text.includes(leaveKeys)) {
        steps.do(apiEnd, { ...ends, exchange });
        return;
      }
      steps.call(writeStream, { stream, text });
    }
    if (part.shut && closes && !tty) steps.call(closeStream, { stream });
    if (part.over) return;
    from += part.texts.length;
  }
});
