import { Buffer } from "node:buffer";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { fromBytes } from "#contract/file-tree/index.ts";
import { packingOf } from "#contract/tar/gunzip.ts";
import { readTar } from "#contract/tar/read.ts";
import type { Archive } from "#docker/engine/api/archive.ts";
import type { Target } from "./request.ts";

/** Bytes of a request's body, and of what it unpacks to. */
export interface BodyLimits {
  readonly json: number;
  readonly archive: number;
  /** Of an archive that is kept as it is. */
  readonly kept: number;
}

export const bodyLimits: BodyLimits = { json: 16 * 1024 ** 2, archive: 512 * 1024 ** 2, kept: 128 * 1024 ** 2 };

export interface Body {
  readonly json: unknown;
  readonly archive: Archive | null;
}

/** Why a body is not taken. */
export interface BadBody {
  readonly status: number;
  readonly problem: string;
}

const archivePaths = /^\/(?:build|images\/load|containers\/[^/]+\/archive)$/;

/** Images that are loaded or imported: the engine reads their archives itself. */
const keepsArchive = ({ path, query }: Target): boolean =>
  path === "/images/load" || (path === "/images/create" && query.fromSrc !== undefined);

/** Does a request bring a tar archive? */
export const bringsArchive = ({ path, method }: Target, type: string): boolean =>
  /^application\/(?:x-)?tar\b/.test(type) || (archivePaths.test(path) && (method === "POST" || method === "PUT"));

/** All bytes of a body; null where there are more than `limit`. */
export const collect = async (chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
};

const unzip = promisify(gunzip);

const readArchive = async (bytes: Buffer, limits: BodyLimits): Promise<Body | BadBody> => {
  const packing = packingOf(bytes);
  if (packing !== null && packing !== "gzip")
    return { status: 400, problem: `Silo does not unpack ${packing}; send the archive as it is or with gzip.` };
  const plain = packing === "gzip" ? await unzip(bytes, { maxOutputLength: limits.archive }).catch(() => null) : bytes;
  if (plain === null) return { status: 400, problem: "The gzip archive is damaged, or too large unpacked." };
  const read = readTar(plain);
  return "problem" in read ? { status: 400, problem: read.problem } : { json: null, archive: read.tree };
};

const readJson = (bytes: Buffer): Body | BadBody => {
  if (bytes.length === 0) return { json: null, archive: null };
  try {
    return { json: JSON.parse(bytes.toString("utf8")) as unknown, archive: null };
  } catch (thrown) {
    return { status: 400, problem: `invalid JSON: ${thrown instanceof Error ? thrown.message : ""}` };
  }
};

/** Reads a request's body: JSON, or a tar archive with or without gzip. */
export const readBody = async (
  target: Target,
  type: string,
  chunks: AsyncIterable<Uint8Array>,
  limits = bodyLimits,
): Promise<Body | BadBody> => {
  const isArchive = bringsArchive(target, type);
  // The engine reads saved images itself: what is wrong with them it says in its own words.
  const isKept = keepsArchive(target);
  const limit = isKept ? limits.kept : isArchive ? limits.archive : limits.json;
  const bytes = await collect(chunks, limit);
  if (bytes === null) return { status: 413, problem: `Silo takes at most ${limit / 1024 ** 2} MiB with this request.` };
  if (isKept) return { json: null, archive: fromBytes("images.tar", bytes) };
  return isArchive && bytes.length > 0 ? readArchive(bytes, limits) : readJson(bytes);
};
