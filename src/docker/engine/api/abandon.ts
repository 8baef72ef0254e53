import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { engineApi } from "../daemon/sources.ts";
import { type ExchangeId, exchanges } from "./exchange.ts";
import { channel, type Ends, toDaemon } from "./message.ts";

/** What ends the work on a request that nobody waits for. No client sees it. */
export const clientGone = failure("499", "context canceled");

/** The client closes the connection before the engine has said all. */
export const apiAbandon = defineAct<Ends & { readonly exchange: ExchangeId }>("api.abandon", {
  run: (tx, { exchange }) => {
    if (tx.get(exchanges, exchange)?.ended === false) tx.update(exchanges, exchange, { abandoned: true });
  },
  hop: (data) => ({ ...toDaemon(data), channel, label: "connection closed" }),
  explain: () => detail("The client closes the connection.", engineApi),
});
