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

const dropFirst = (pieces: readonly Piece[], count: number): readonly Piece[] => {
  let left = count;
  return pieces.map((piece) => {
    const gone = piece.kind === "out" ? Math.min(left, piece.text.length) : 0;
    left -= gone;
    return gone === 0 ? piece : { ...piece, text: piece.text.slice(gone) };
  });
};

const dropLast = (pieces: readonly Piece[], count: number): readonly Piece[] => {
  let left = count;
  return pieces
    .map((_, at) => pieces[pieces.length - 1 - at] as Piece)
    .map((piece) => {
      const gone = piece.kind === "out" ? Math.min(left, piece.text.length) : 0;
      left -= gone;
      return gone === 0 ? piece : { ...piece, text: piece.text.slice(0, piece.text.length - gone) };
    })
    .reverse();
};

/**
 * What a terminal has shown, without what the console inside a container adds: to this terminal that is output like any other. Where the
 * terminal itself has not echoed the line, that console has; and what stands without a line end while somebody waits for input is a prompt.
 */
export const withoutInnerConsole = (pieces: readonly Piece[], line: string, waits: boolean): readonly Piece[] => {
  const typed = `${line}\n`;
  const echoed = pieces.some(({ kind }) => kind === "echo");
  const isInner = !echoed && textOf(pieces, ["out"]).startsWith(typed);
  const rest = isInner ? dropFirst(pieces, typed.length) : pieces;
  const text = textOf(rest, ["out"]);
  return waits ? dropLast(rest, text.length - (text.lastIndexOf("\n") + 1)) : rest;
};
