import { endInput, exchangeRef, partOf, sendInput } from "#docker/engine/api/client.ts";
import type { ExchangeId } from "#docker/engine/api/exchange.ts";
import type { Listening } from "#shell/system.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { writeChunks } from "../show.ts";
import { detachKeys } from "./detach-keys.ts";

/** A connection on which a container's process and a user speak with each other. */
export interface Session {
  readonly exchange: ExchangeId;
  readonly tty: boolean;
  /** What is typed goes to the process. */
  readonly input: boolean;
  readonly detachKeys: string;
  /** The container that Ctrl+C is passed on to; null where it ends the client. */
  readonly signals: string | null;
}

const controlC = "\u0003";
const patience = 3;

/** How Ctrl+C reaches a container: by the name that signals have without SIG. Source: docker/cli container/signals.go. */
const passOn = ({ engine }: Call, container: string): void => {
  engine.ask({ method: "POST", path: `/containers/${container}/kill`, query: { signal: "INT" } });
};

/** Serves both directions until the process has said all or the user has left. */
export const serve = (call: Call, session: Session): "ended" | "left" => {
  const { system, engine } = call;
  const { exchange, tty, input, signals } = session;
  const keys = detachKeys(session.detachKeys);
  let listening: Listening = input ? (tty && call.consoles.input ? "raw" : "echoed") : "deaf";
  let seen = 0;
  let presses = 0;
  for (;;) {
    const from = seen;
    const arrival = system.arrival([exchangeRef(exchange)], (world) => partOf(world, exchange, from), listening);
    if (arrival.kind === "seen") {
      const { chunks, ended } = arrival.value;
      writeChunks(system, chunks);
      seen += chunks.length;
      if (ended) return "ended";
    } else if (arrival.kind === "typed" && arrival.text === null) {
      listening = "deaf";
      endInput(system.steps, exchange);
    } else if (arrival.kind === "typed") {
      const text = arrival.text ?? "";
      // Enter is a carriage return to a raw console, and both characters to a cooked one.
      sendInput(system.steps, exchange, text.replace(/\r?\n$/, tty ? "\r" : "\r\n"));
      if (tty && text.includes(keys)) return "left";
    } else if (arrival.kind === "interrupt" && listening === "raw") {
      sendInput(system.steps, exchange, controlC);
    } else if (arrival.kind === "interrupt") {
      presses += 1;
      if (signals === null || presses === patience) {
        engine.close(exchange);
        return presses === patience
          ? endWith(system, "\ngot 3 SIGTERM/SIGINTs, forcefully exiting")
          : endWith(system, "", 0);
      }
      passOn(call, signals);
    }
  }
};
