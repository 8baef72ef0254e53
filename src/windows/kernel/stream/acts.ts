import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { consoleDocs } from "../source.ts";
import { type Piece, type StreamId, streams } from "./stream.ts";

/** Text of a feed, one piece a line. */
export const linesOf = (text: string): readonly string[] =>
  text === "" ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);

export const openStream = defineAct<{ readonly text?: string; readonly echoOn?: StreamId | null }, StreamId>(
  "stream.open",
  {
    run: (tx, { text, echoOn = null }) =>
      tx.insert(streams, {
        pieces: linesOf(text ?? "").map((each): Piece => ({ text: each, at: tx.now, kind: "out" })),
        read: 0,
        closed: text !== undefined,
        echoOn,
      }).id,
    explain: () => detail("A pipe is made.", consoleDocs),
  },
);

const lineBreak = /\r+\n?|\n/g;

export const writeStream = defineAct<{
  readonly stream: StreamId;
  readonly text: string;
  readonly kind: Piece["kind"];
  readonly process: EntityRef | null;
}>("stream.write", {
  takes: 50,
  run: (tx, { stream, text, kind }) => {
    const row = tx.get(streams, stream);
    if (row === undefined || row.closed) return;
    tx.update(streams, stream, { pieces: [...row.pieces, { text: text.replace(lineBreak, "\n"), at: tx.now, kind }] });
  },
  explain: ({ data, after }) => {
    const who = data.process === null ? undefined : after.row(data.process.table, data.process.id);
    const shown = data.text.trim().split("\n")[0]?.slice(0, 60) ?? "";
    return detail(`${String(who?.image ?? "Something")} writes “${shown}”.`, consoleDocs, {
      ...(data.process === null ? {} : { about: data.process }),
    });
  },
});

/** Takes the next piece of an input; null at its end. A console shows on its output what was typed, unless it is read raw. */
export const readStream = defineAct<
  { readonly stream: StreamId; readonly process: EntityRef; readonly raw?: boolean },
  string | null
>("stream.read", {
  run: (tx, { stream, raw = false }) => {
    const row = tx.get(streams, stream);
    const piece = row?.pieces[row.read];
    if (row === undefined || piece === undefined) return null;
    tx.update(streams, stream, { read: row.read + 1 });
    const screen = row.echoOn === null || raw ? undefined : tx.get(streams, row.echoOn);
    if (screen !== undefined)
      tx.update(streams, screen.id, { pieces: [...screen.pieces, { text: piece.text, at: tx.now, kind: "echo" }] });
    return piece.text;
  },
  explain: ({ data, before }) => {
    const who = before.row(data.process.table, data.process.id);
    return detail(`${String(who?.image ?? "A process")} reads a line.`, consoleDocs, { about: data.process });
  },
});

export const closeStream = defineAct<{ readonly stream: StreamId }>("stream.close", {
  run: (tx, { stream }) => {
    if (tx.get(streams, stream)?.closed === false) tx.update(streams, stream, { closed: true });
  },
  explain: ({ data }) => detail("A pipe's last writer is gone.", consoleDocs, { about: refOf(streams, data.stream) }),
});
