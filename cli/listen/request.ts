import type { Exchange } from "#docker/engine/api/exchange.ts";

/** What a request line asks for. */
export interface Target {
  readonly method: Exchange["method"];
  readonly version: string | null;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
}

const methods: readonly string[] = ["HEAD", "GET", "POST", "PUT", "DELETE"] satisfies readonly Exchange["method"][];

const isMethod = (text: string): text is Exchange["method"] => methods.includes(text);

const decoded = (path: string): string | undefined => {
  try {
    return path.split("/").map(decodeURIComponent).join("/");
  } catch {
    return undefined;
  }
};

const queryOf = (text: string): Target["query"] => {
  const query: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(text)) query[key] = [...(query[key] ?? []), value];
  return query;
};

/** Reads the first line of a request; undefined for one that no engine understands. */
export const readTarget = (method: string, url: string): Target | undefined => {
  const [, version, way = "", query = ""] = /^(?:\/v(\d+\.\d+))?(\/[^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  const path = decoded(way);
  if (!isMethod(method) || path === undefined || path === "") return undefined;
  return { method, version: version ?? null, path, query: queryOf(query) };
};

const flag = (query: Target["query"], name: string): boolean =>
  !["", "0", "no", "false", "none"].includes((query[name]?.[0] ?? "").toLowerCase());

/** Answers that go on for as long as what they tell of: once they have begun, nobody waits for their end. */
const lasting: readonly (readonly [pattern: RegExp, lasts: (query: Target["query"]) => boolean])[] = [
  [/^\/containers\/[^/]+\/(?:attach|wait)$/, () => true],
  [/^\/exec\/[^/]+\/start$/, () => true],
  [/^\/containers\/[^/]+\/logs$/, (query) => flag(query, "follow")],
  [/^\/containers\/[^/]+\/stats$/, (query) => query.stream === undefined || flag(query, "stream")],
  [/^\/events$/, () => true],
];

export const isLasting = ({ path, query }: Target): boolean =>
  lasting.some(([pattern, lasts]) => pattern.test(path) && lasts(query));
