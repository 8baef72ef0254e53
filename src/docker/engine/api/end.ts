import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { engineApi } from "../daemon/sources.ts";
import { type ExchangeId, exchanges } from "./exchange.ts";
import { channel, type Ends, toClient } from "./message.ts";

/** The engine has said all. */
export const apiEnd = defineAct<Ends & { readonly exchange: ExchangeId }>("api.end", {
  run: (tx, { exchange }) => {
    if (tx.get(exchanges, exchange)?.ended === false) tx.update(exchanges, exchange, { ended: true });
  },
  hop: (data) => ({ ...toClient(data), channel, label: "end of the stream" }),
  explain: () => detail("The engine ends its answer.", engineApi),
});
