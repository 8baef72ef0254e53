/** What differs from run to run, and what it is called in a recording. The order counts. */
const masks: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\b[0-9a-f]{64}\b/g, "<id>"],
  [/\b[0-9a-f]{12}\b/g, "<short id>"],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, "<time>"],
  [/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? [+-]\d{4} [A-Z]+/g, "<time>"],
  [
    /\b(?:Less than a second|\d+ seconds?|About a minute|\d+ minutes?|About an hour|\d+ (?:hours|days|weeks|months|years)) ago\b/g,
    "<ago>",
  ],
  [/\bUp (?:Less than a second|\d+ seconds?|About a minute|\d+ minutes?|About an hour|\d+ hours)/g, "Up <time>"],
  [/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/g, "<mac>"],
];

// What the client says of its own, and 27 and 28 say differently: a full stop, a hint, a status.
const tails: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\n+(?:See|Run) 'docker[^']* --help'\.?(?: for more information)?$/gm, ""],
  [/^(docker: .*)\.$/gm, "$1"],
  [/^exit status \d+\n/gm, ""],
];

const replaceAll = (text: string, list: typeof masks): string =>
  list.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), text);

// Columns are as wide as what is in them.
const columns = (text: string): string => text.replace(/ {2,}/g, "  ").replace(/[ \t]+$/gm, "");

/** A client's output without ids, times, ages, and what depends on the client's version. Line ends are those of either system. */
export const maskText = (text: string): string =>
  columns(replaceAll(replaceAll(text.replace(/\r+\n/g, "\n"), masks), tails));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Fields that 28 has added to a request's JSON. Source: the requests of both clients.
const newFields: readonly string[] = ["GwPriority"];

/** A request's JSON without ids and what only newer clients send. */
export const maskBody = (value: unknown): unknown => {
  if (typeof value === "string") return maskText(value);
  if (Array.isArray(value)) return value.map(maskBody);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !newFields.includes(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, maskBody(each)]));
};

/** One request, as it stands in a recording. */
export interface MaskedRequest {
  readonly line: string;
  readonly body: unknown;
  /** Names in the archive that came with it. */
  readonly archive: readonly string[] | null;
}

// 28 writes names of repositories in full where 27 writes them as people do. Source: the requests of both clients.
const familiar = (value: string): string => value.replace(/^docker\.io\/(?:library\/)?/, "");
const names: readonly string[] = ["fromImage", "repo"];
// Seconds since 1970.
const times: readonly string[] = ["since", "until"];

const maskQuery = (key: string, value: string): string => {
  if (names.includes(key)) return familiar(value);
  return times.includes(key) && /^\d+(?:\.\d+)?$/.test(value) ? "<seconds>" : maskText(value);
};

/** The first line of a request as both clients have it. */
export const maskLine = (method: string, path: string, query: Readonly<Record<string, readonly string[]>>): string => {
  const pairs = Object.entries(query)
    .flatMap(([key, values]) => values.map((value) => `${key}=${maskQuery(key, value)}`))
    .sort();
  const way = path.replace(/^\/images\/docker\.io\/(?:library\/)?/, "/images/");
  return `${method} ${maskText(way)}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`;
};
