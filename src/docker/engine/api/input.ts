import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { durations } from "../daemon/durations.ts";
import { engineApi } from "../daemon/sources.ts";
import { type ExchangeId, exchanges } from "./exchange.ts";
import { channel, type Ends, toDaemon } from "./message.ts";

/** What a client sends on an upgraded connection; null when it has closed its side. */
export const apiInput = defineAct<Ends & { readonly exchange: ExchangeId; readonly text: string | null }>("api.input", {
  takes: durations.part,
  run: (tx, { exchange, text }) => {
    const row = tx.get(exchanges, exchange);
    if (row === undefined || row.ended || row.inputEnded) return;
    tx.update(exchanges, exchange, text === null ? { inputEnded: true } : { input: [...row.input, text] });
  },
  hop: (data) => ({
    ...toDaemon(data),
    channel,
    label: data.text === null ? "end of input" : "stdin",
    body: data.text,
  }),
  explain: ({ data }) =>
    detail(
      data.text === null
        ? "The client has nothing more to type."
        : `The client sends what was typed: “${data.text.trim()}”.`,
      engineApi,
    ),
});
