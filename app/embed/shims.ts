// Hosts that never load our script hear of the height in their own words. Source: design/embed.md §4.

/** WordPress puts it behind the address: `#?secret=abcdefghij`. */
const secretOf = (hash: string): string | null => /^#\?secret=([a-zA-Z0-9]{1,40})$/.exec(hash)?.[1] ?? null;

/** What to post for a height of `height` px: WordPress where it gave a secret, Embedly’s kind, AMP. */
export const heightMessages = (address: Pick<Location, "hash" | "href">, height: number): readonly unknown[] => {
  const secret = secretOf(address.hash);
  return [
    ...(secret === null ? [] : [{ message: "height", value: Math.min(1000, Math.max(200, height)), secret }]),
    JSON.stringify({ src: address.href, context: "iframe.resize", height }),
    { sentinel: "amp", type: "embed-size", height },
  ];
};
