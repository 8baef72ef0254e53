import type { Failure } from "#core/failure.ts";
import { win32 } from "../errors.ts";
import type { Target } from "./call.ts";

const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9¹²³]) *(?:[.:].*)?$/i;

/**
 * What Win32 makes of a last name that means a device, whatever its extension and directory: null for any other name. `nothing`: there is such a
 * device, and it swallows what is written (CON prints it, which is left out). Programs that begin their paths with `\\?\` get files of these names.
 * Source: Win32, "Naming Files, Paths, and Namespaces"; the codes are observed.
 */
export const deviceAt = ({ segments, raw }: Target, what: "file" | "directory"): Failure | "nothing" | null => {
  const name = segments.at(-1) ?? "";
  if (raw || !device.test(name)) return null;
  if (what === "directory") return win32("267");
  return /^(?:con|nul|conout\$)/i.test(name) ? "nothing" : win32("2");
};
