import type { FileNode, VisibleNode } from "#contract/file-tree/index.ts";
import type { Pax } from "#contract/tar/pax.ts";

/** Bits of `MSWINDOWS.fileattr`. Source: Win32, File Attribute Constants. */
const bits = { R: 0x1, H: 0x2, S: 0x4, A: 0x20 } as const;
const directoryBit = 0x10;
const reparseBit = 0x400;
const normal = 0x80;

const kindBits = { file: 0, directory: directoryBit, link: reparseBit } as const;

const attributesOf = ({ kind, attributes = "" }: VisibleNode): number => {
  const own = Object.entries(bits).reduce((sum, [letter, bit]) => (attributes.includes(letter) ? sum | bit : sum), 0);
  return (own | kindBits[kind]) === 0 ? normal : own | kindBits[kind];
};

const lettersOf = (value: number): string =>
  Object.entries(bits)
    .filter(([, bit]) => (value & bit) !== 0)
    .map(([letter]) => letter)
    .join("");

/** Members of a node that a layer's tar has no record of its own for. */
type Extra = "version" | "mark" | "notModelled" | "owner";

const extraNames: readonly Extra[] = ["version", "mark", "notModelled", "owner"];

/** What only Silo knows of an entry: the length of a file without known bytes, a directory that covers the ones below. */
interface Own {
  readonly opaque?: number;
  readonly covers?: true;
  readonly junction?: true;
}

// A vendor's record may have any name with the vendor before a dot. Source: POSIX.1-2017, pax, "pax Extended Header Keyword Precedence".
const ownKey = "SILO.node";

const ownOf = (node: VisibleNode): Own => {
  if (node.kind === "file") return node.content.kind === "opaque" ? { opaque: node.size } : {};
  if (node.kind === "directory") return node.covers ? { covers: true } : {};
  return {};
};

/** Pax records of an entry of a layer's tar. Source: reference/windows-storage.md F6.13. Security descriptors are left out: Silo has owners, not lists of access. */
export const recordsOf = (node: VisibleNode): Pax => {
  const held = node as Partial<Record<Extra, string>>;
  const extras = Object.fromEntries(
    extraNames.flatMap((name) => (held[name] === undefined ? [] : [[name, held[name]]])),
  );
  const own = { ...extras, ...ownOf(node) };
  const { modified } = node;
  return {
    ...(modified === undefined || modified % 1000 === 0 ? {} : { mtime: (modified / 1000).toFixed(3) }),
    "MSWINDOWS.fileattr": String(attributesOf(node)),
    ...(node.kind === "link" && node.linkType === "junction" ? { "MSWINDOWS.mountpoint": "1" } : {}),
    ...(Object.keys(own).length === 0 ? {} : { [ownKey]: JSON.stringify(own) }),
  };
};

const parsed = (text: string | undefined): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
};

/** What the records of an entry say besides its name and content. Whatever makes no sense is left out. */
export interface Read {
  readonly extras: Partial<Pick<FileNode, "attributes" | Extra>>;
  /** Bytes of a file of which nothing else is known. */
  readonly opaque: number | null;
  readonly covers: boolean;
  readonly junction: boolean;
}

export const readRecords = (pax: Pax): Read => {
  const own = parsed(pax[ownKey]);
  const attributes = lettersOf(Number(pax["MSWINDOWS.fileattr"] ?? 0) || 0);
  const extras = Object.fromEntries(
    extraNames.flatMap((name) => {
      const value = own[name];
      return typeof value === "string" && (name !== "mark" || value === "assumption") ? [[name, value]] : [];
    }),
  );
  const { opaque } = own;
  return {
    extras: { ...(attributes === "" ? {} : { attributes }), ...extras },
    opaque: typeof opaque === "number" && Number.isSafeInteger(opaque) && opaque >= 0 ? opaque : null,
    covers: own.covers === true,
    junction: pax["MSWINDOWS.mountpoint"] === "1",
  };
};
