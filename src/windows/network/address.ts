/** An IPv4 prefix: `base` is the number of its first address. */
export interface Prefix {
  readonly base: number;
  readonly length: number;
}

const octet = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;

/** The number of `172.28.147.12`; null where the text is no address. */
export const addressNumber = (text: string): number | null => {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => octet.test(part))) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
};

export const addressText = (number: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");

export const sizeOf = ({ length }: Prefix): number => 2 ** (32 - length);

/** Reads `172.28.144.0/20`; null where the text is no prefix, or has bits beyond its length. */
export const parsePrefix = (text: string): Prefix | null => {
  const [address = "", length = ""] = text.split("/");
  const base = addressNumber(address);
  if (base === null || !/^\d{1,2}$/.test(length) || Number(length) > 30) return null;
  const prefix = { base, length: Number(length) };
  return base % sizeOf(prefix) === 0 ? prefix : null;
};

export const prefixText = ({ base, length }: Prefix): string => `${addressText(base)}/${length}`;

export const overlap = (one: Prefix, other: Prefix): boolean =>
  one.base < other.base + sizeOf(other) && other.base < one.base + sizeOf(one);

/** What the engine shows as prefix length: it goes by the address's old class. Source: reference/docker-cli.md §8. */
export const classLength = (address: string): number => {
  const first = Number(address.split(".")[0]);
  return first < 128 ? 8 : first < 192 ? 16 : 24;
};
