export type Query = Readonly<Record<string, readonly string[]>>;

const segment = (text: string): string => text.split("/").map(encodeURIComponent).join("/").replaceAll("%3A", ":");

// Lone surrogates cannot be encoded; a label shows them as they are.
const safely = (encode: (text: string) => string, text: string): string => {
  try {
    return encode(text);
  } catch {
    return text;
  }
};

/** The request target as it stands in the first line: `/v1.47/containers/create?name=web`. */
export const requestTarget = (version: string | null, path: string, query: Query): string => {
  const pairs = Object.entries(query)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, values]) =>
      values.map((value) => `${safely(encodeURIComponent, key)}=${safely(encodeURIComponent, value)}`),
    );
  const way = safely(segment, path.startsWith("/") ? path : `/${path}`);
  return `${version === null ? "" : `/v${version}`}${way}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`;
};
