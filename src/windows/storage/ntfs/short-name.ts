import { hashOf } from "#core/persistent/hash.ts";

const legal = /^[A-Z0-9!#$%&'()@^_`{}~-]+$/;
const kept = /[^A-Z0-9!#$%&'()@^_`{}~-]/g;

/** A name that is an 8.3 name itself and needs no other. Source: Win32, Naming Files, Paths, and Namespaces. */
export const isShortName = (name: string): boolean => {
  const upper = name.toUpperCase();
  const [base = "", extension, ...more] = upper.split(".");
  if (more.length > 0 || base.length > 8 || !legal.test(base)) return false;
  return extension === undefined || (extension.length <= 3 && legal.test(extension));
};

// Spaces and all dots but the last go, what is not allowed becomes an underscore.
const parts = (name: string): readonly [base: string, extension: string] => {
  const upper = name.toUpperCase().replaceAll(" ", "").replace(/^\.+/, "");
  const dot = upper.lastIndexOf(".");
  const base = (dot < 0 ? upper : upper.slice(0, dot)).replaceAll(".", "").replace(kept, "_");
  const extension = dot < 0 ? "" : upper.slice(dot + 1).replace(kept, "_");
  return [base, extension.slice(0, 3)];
};

/**
 * The 8.3 name of a long one in a directory where `taken` are; null if it is one itself. Four tries with ~1 to ~4, then two letters and four
 * digits of a checksum, whose formula is not published: this one is an assumption. Source: Microsoft, KB142982.
 */
export const shortNameOf = (name: string, taken: (short: string) => boolean): string | null => {
  if (isShortName(name)) return null;
  const [base, extension] = parts(name);
  const tail = extension === "" ? "" : `.${extension}`;
  for (let number = 1; number <= 4; number += 1) {
    const short = `${base.slice(0, 6)}~${number}${tail}`;
    if (!taken(short)) return short;
  }
  const digits = (hashOf(name) & 0xffff).toString(16).toUpperCase().padStart(4, "0");
  for (let number = 1; ; number += 1) {
    const end = `~${number}`;
    const short = `${(base.slice(0, 2) + digits).slice(0, 8 - end.length)}${end}${tail}`;
    if (!taken(short)) return short;
  }
};
