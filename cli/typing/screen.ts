import type { World } from "#core/world.ts";
import { type Piece, streams } from "#windows/kernel/stream/stream.ts";
import { type TerminalId, terminals } from "#windows/kernel/terminal/terminal.ts";

/** What a terminal has shown after the first `from` pieces. */
export const shownAfter = (world: World, terminal: TerminalId, from: number): readonly Piece[] => {
  const row = world.get(terminals, terminal);
  const output = row === undefined ? undefined : world.get(streams, row.output);
  return output?.pieces.slice(from) ?? [];
};

export const textOf = (pieces: readonly Piece[], kinds: readonly Piece["kind"][]): string =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join("");
