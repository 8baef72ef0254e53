import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { durations } from "../../daemon/durations.ts";
import { moby } from "../../daemon/sources.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import { type Output, outputs } from "../output/output.ts";

interface Written {
  readonly container: ContainerId;
  readonly stream: Output["stream"];
  readonly texts: readonly string[];
  readonly process: EntityRef;
  readonly daemon: EntityRef;
  /** The stream is closed now. */
  readonly closed: boolean;
}

const shown = (texts: readonly string[]): string => {
  const text = texts.join("").trim().split("\n")[0] ?? "";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** The engine reads what a container's process has written and adds it to the container's log. */
export const containerWrite = defineAct<Written>("container.write", {
  takes: durations.part,
  run: (tx, { container, stream, texts, closed }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    for (const text of texts) tx.insert(outputs, { container, stream, text, at: tx.now });
    if (closed) tx.update(containers, container, { openOutputs: Math.max(0, row.openOutputs - 1) });
  },
  hop: ({ process, daemon, stream, texts }) => ({
    from: process,
    to: daemon,
    channel: "pipe",
    label: texts.length === 0 ? `${stream} closed` : stream,
    body: texts.join(""),
  }),
  explain: ({ data, after }) => {
    const name = containerName(after, data.container);
    return detail(
      data.texts.length === 0
        ? `The pipe for the ${data.stream} of ${name} is closed.`
        : `The engine reads “${shown(data.texts)}” from the ${data.stream} of ${name} and logs it.`,
      moby("container/stream/streams.go"),
      { about: refOf(containers, data.container) },
    );
  },
});
