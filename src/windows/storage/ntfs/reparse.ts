/** Tags of reparse points. Source: [MS-FSCC] 2.1.2.1; reference/windows-storage.md §2.4. */
export const tags = {
  IO_REPARSE_TAG_MOUNT_POINT: 0xa0000003,
  IO_REPARSE_TAG_SYMLINK: 0xa000000c,
  IO_REPARSE_TAG_WCI: 0x80000018,
  IO_REPARSE_TAG_WCI_1: 0x90001018,
  IO_REPARSE_TAG_WCI_TOMBSTONE: 0xa000001f,
  IO_REPARSE_TAG_WCI_LINK: 0xa0000027,
  IO_REPARSE_TAG_WCI_LINK_1: 0xa0001027,
} as const;

export type TagName = keyof typeof tags;

/** Another name stands for the file: of a link or a tombstone. */
export const isSurrogate = (tag: number): boolean => (tag & 0x20000000) !== 0;
/** The directory may have children of its own, despite the tag. */
export const isDirectoryTag = (tag: number): boolean => (tag & 0x10000000) !== 0;

/** A reparse point as it lies on the disk. Paths are relative to a layer's `Files`. */
export type ReparsePoint =
  | { readonly tag: "IO_REPARSE_TAG_WCI" | "IO_REPARSE_TAG_WCI_1"; readonly layer: string; readonly path: string }
  | { readonly tag: "IO_REPARSE_TAG_WCI_TOMBSTONE" }
  | {
      readonly tag: "IO_REPARSE_TAG_SYMLINK" | "IO_REPARSE_TAG_MOUNT_POINT";
      readonly substitute: string;
      readonly print: string;
      readonly relative: boolean;
    };

const little = (value: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);

const utf16 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) bytes.push(text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8);
  return bytes;
};

// The first three groups of a GUID are numbers, and so turned round; the others are bytes.
const guidBytes = (guid: string): readonly number[] => {
  const [a = "", b = "", c = "", ...rest] = guid.split("-");
  const pairs = (hex: string): readonly number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return [...[a, b, c].flatMap((group) => pairs(group).toReversed()), ...pairs(rest.join(""))];
};

// What a tombstone's buffer holds is not published: that it holds nothing is an assumption.
const dataOf = (point: ReparsePoint): readonly number[] => {
  switch (point.tag) {
    case "IO_REPARSE_TAG_WCI":
    case "IO_REPARSE_TAG_WCI_1": {
      const name = utf16(point.path);
      return [...little(1, 4), ...little(0, 4), ...guidBytes(point.layer), ...little(name.length, 2), ...name];
    }
    case "IO_REPARSE_TAG_WCI_TOMBSTONE":
      return [];
    default: {
      const substitute = utf16(point.substitute);
      const print = utf16(point.print);
      const isLink = point.tag === "IO_REPARSE_TAG_SYMLINK";
      // A mount point's names end with a zero each. Source: [MS-FSCC] 2.1.2.4, 2.1.2.5.
      const end = isLink ? [] : [0, 0];
      return [
        ...little(0, 2),
        ...little(substitute.length, 2),
        ...little(substitute.length + end.length, 2),
        ...little(print.length, 2),
        ...(isLink ? little(point.relative ? 1 : 0, 4) : []),
        ...[...substitute, ...end, ...print, ...end],
      ];
    }
  }
};

/** The REPARSE_DATA_BUFFER: tag, length of what follows, two zero bytes, the data. Source: reference/windows-storage.md §2.4. */
export const reparseBuffer = (point: ReparsePoint): readonly number[] => {
  const data = dataOf(point);
  return [...little(tags[point.tag], 4), ...little(data.length, 2), 0, 0, ...data];
};

const pairsOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Two hexadecimal digits for each byte. */
export const hexOf = (bytes: readonly number[]): string => {
  let hex = "";
  for (const byte of bytes) hex += pairsOf[byte] ?? "";
  return hex;
};

const absolute = /^[A-Za-z]:/;

/** What a link has in its record. Source: [MS-FSCC] 2.1.2.4, 2.1.2.5. */
export const linkPoint = (kind: "symlink" | "junction", target: string): ReparsePoint => {
  const relative = !absolute.test(target);
  return {
    tag: kind === "symlink" ? "IO_REPARSE_TAG_SYMLINK" : "IO_REPARSE_TAG_MOUNT_POINT",
    substitute: relative ? target : `\\??\\${target}`,
    print: target,
    relative,
  };
};
