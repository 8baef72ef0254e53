import { type AnyProcedure, declareProcedure, defineProcedure } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { type Chunk, type ExchangeId, exchanges } from "../../api/exchange.ts";
import type { Ends } from "../../api/message.ts";
import { red } from "../../builder/red.ts";
import { send } from "../../daemon/call.ts";
import { type ContainerId, containers } from "../container.ts";
import { type Output, outputs, outputsFrom } from "./output.ts";

export interface FollowArgs {
  readonly exchange: ExchangeId;
  readonly ends: Ends;
  readonly container: ContainerId;
  /** First piece to send. */
  readonly from: number;
  /** How often the container had come to an end when the client attached. */
  readonly runs: number;
  readonly streams: readonly Output["stream"][];
  /** `raw`: of a terminal. `build`: as messages of a build, errors in red. `silent`: only waits. */
  readonly form: "multiplexed" | "raw" | "build" | "silent";
}

/** Sends what a container writes until it comes to its next end, or nobody listens any more. */
export const followOutput = declareProcedure<FollowArgs>("engine.follow-output");

const chunkOf = ({ stream, text }: Output, form: FollowArgs["form"]): Chunk => {
  if (form === "build") return { kind: "json", value: { stream: stream === "stderr" ? red(text) : text } };
  return { kind: form === "raw" ? "raw" : stream, text };
};

export const followProcedure: AnyProcedure = defineProcedure(followOutput, (steps, args) => {
  const { exchange, ends, container, streams, form, runs } = args;
  const watch = [{ table: outputs.name }, refOf(containers, container), refOf(exchanges, exchange)];
  let { from } = args;
  for (;;) {
    const part = steps.until(watch, (world) => {
      const row = world.get(containers, container);
      const { ended = true, abandoned = true } = world.get(exchanges, exchange) ?? {};
      const pieces = outputsFrom(world, container, from);
      const over = row === undefined || row.runs > runs || ended || abandoned;
      if (pieces.length === 0 && !over) return undefined;
      const chunks = pieces.filter(({ stream }) => streams.includes(stream)).map((piece) => chunkOf(piece, form));
      return { chunks, from: (pieces.at(-1)?.id ?? from - 1) + 1, over };
    });
    if (form !== "silent") send(steps, { exchange, ends }, part.chunks);
    if (part.over) return;
    from = part.from;
  }
});
