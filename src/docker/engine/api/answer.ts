import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { durations } from "../daemon/durations.ts";
import { engineApi } from "../daemon/sources.ts";
import type { Archive } from "./archive.ts";
import { type ExchangeId, exchanges } from "./exchange.ts";
import { channel, type Ends, toClient } from "./message.ts";
import { statusText } from "./status.ts";

/** The head of an answer, with its JSON where it has one. `last`: nothing comes after it. */
export interface AnswerData extends Ends {
  readonly exchange: ExchangeId;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly archive: Archive | null;
  readonly last: boolean;
}

const messageOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "message" in body ? `: “${String(body.message)}”` : "";

export const apiAnswer = defineAct<AnswerData>("api.answer", {
  takes: durations.answer,
  run: (tx, { exchange, status, headers, body, archive, last }) => {
    if (tx.get(exchanges, exchange)?.ended !== false) return;
    tx.update(exchanges, exchange, { status, headers, answer: body, answerArchive: archive, ended: last });
  },
  hop: (data) => ({
    ...toClient(data),
    channel,
    label: statusText(data.status),
    ...(data.body === null ? {} : { body: data.body }),
  }),
  explain: ({ data }) =>
    step(
      data.status >= 400
        ? `The engine refuses with ${statusText(data.status)}${messageOf(data.body)}.`
        : `The engine answers ${statusText(data.status)}${data.last ? "" : "; more follows on this connection"}.`,
      engineApi,
    ),
});
