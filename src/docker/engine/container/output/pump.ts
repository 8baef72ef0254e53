import { readStream } from "#contract/streams.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";
import type { ExchangeId } from "../../api/exchange.ts";
import type { Ends } from "../../api/message.ts";
import { send } from "../../daemon/call.ts";
import { daemonRef } from "../../daemon/engine-row.ts";
import { containerWrite } from "../acts/write.ts";
import type { ContainerId } from "../container.ts";
import { execWrite } from "../exec/acts.ts";
import type { ExecId } from "../exec/exec.ts";

/** Where a process's output goes. */
type Sink =
  | { readonly kind: "container"; readonly container: ContainerId; readonly process: EntityRef }
  | {
      readonly kind: "exec";
      readonly exec: ExecId;
      readonly process: EntityRef;
      readonly tty: boolean;
      /** Null for a detached one. */
      readonly client: { readonly exchange: ExchangeId; readonly ends: Ends } | null;
    };

interface PumpArgs {
  readonly stream: EntityRef;
  readonly name: "stdout" | "stderr";
  /** How many pieces have been read before. */
  readonly from: number;
  readonly sink: Sink;
}

/** Reads a process's stream until it is closed. Each part is read by a procedure of its own, so that none grows with its output. */
export const pump = declareProcedure<PumpArgs>("engine.pump");

const deliver = (
  steps: Steps,
  daemon: EntityRef,
  { name, sink }: PumpArgs,
  texts: readonly string[],
  closed: boolean,
): void => {
  if (texts.length === 0 && !closed) return;
  if (sink.kind === "container") {
    const { container, process } = sink;
    steps.do(containerWrite, { container, stream: name, texts, process, daemon, closed });
    return;
  }
  const text = texts.join("");
  if (sink.client !== null && text !== "") send(steps, sink.client, [{ kind: sink.tty ? "raw" : name, text }]);
  steps.do(execWrite, { exec: sink.exec, stream: name, text, process: sink.process, daemon, closed });
};

export const pumpProcedure: AnyProcedure = defineProcedure(pump, (steps, args) => {
  const { pieces, closed } = steps.call(readStream, { stream: args.stream, from: args.from });
  const texts = pieces.map(({ text }) => text);
  deliver(steps, steps.look(daemonRef), args, texts, closed);
  if (!closed) steps.start(pump, { ...args, from: args.from + pieces.length });
});
