import { walk } from "#contract/file-tree/index.ts";
import type { World } from "#core/world.ts";
import { type Archive, openArchive } from "#docker/engine/api/archive.ts";
import { type Exchange, exchanges } from "#docker/engine/api/exchange.ts";
import { type MaskedRequest, maskBody, maskLine, maskText } from "../mask.ts";

/** What one command came to, as it stands in a recording: without what differs from run to run. */
export interface Ran {
  readonly command: string;
  readonly requests: readonly MaskedRequest[];
  readonly stdout: string;
  readonly stderr: string;
  /** Modulo 256. */
  readonly exitCode: number;
}

const namesIn = (archive: Archive): readonly string[] => {
  const { tree } = openArchive(archive);
  return tree === undefined ? [] : [...walk(tree)].map(({ segments }) => maskText(segments.join("/"))).sort();
};

const maskedRequest = ({ method, path, query, body, archive }: Exchange): MaskedRequest => ({
  line: maskLine(method, path, query),
  body: maskBody(body),
  archive: archive === null ? null : namesIn(archive),
});

/** The requests with a number from `from` on. Every client asks first what it speaks with, which tells nothing. */
export const requestsFrom = (world: World, from: number): readonly MaskedRequest[] => {
  const rows = world.all(exchanges).filter(({ id, path }) => id >= from && path !== "/_ping");
  const requests = rows.map(maskedRequest);
  // Several things are removed at the same time, in no order.
  const removes = rows.every(({ method }) => method === "DELETE");
  return removes ? requests.sort((one, other) => (one.line < other.line ? -1 : 1)) : requests;
};

export const requestsEnd = (world: World): number => (world.all(exchanges).at(-1)?.id ?? -1) + 1;

export const ran = (
  words: readonly string[],
  requests: readonly MaskedRequest[],
  { stdout, stderr, exitCode }: Pick<Ran, "stdout" | "stderr" | "exitCode">,
): Ran => ({
  command: `docker ${words.join(" ")}`,
  requests,
  stdout: maskText(stdout),
  stderr: maskText(stderr),
  exitCode: exitCode % 256,
});
