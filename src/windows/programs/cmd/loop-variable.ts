import type { PathInfo } from "#shell/system.ts";
import { grouped, momentOf, shortDate, shortTime, undated } from "../common/moment.ts";
import { extensionOf, parentOf, resolvePath, stemOf } from "../common/path.ts";

/** `~dpnx…` of a word: quotes off, then drive, path, name, extension, size and date as asked for. */
export const modified = (
  text: string,
  modifiers: string,
  cwd: string,
  look: (path: string) => PathInfo | null,
): string => {
  const plain = text.replace(/^"|"$/g, "");
  const letters = modifiers.toLowerCase();
  if (letters === "" || plain === "") return plain;
  const path = resolvePath(cwd, plain);
  if (letters === "f") return path;
  const info = /[atz]/.test(letters) ? look(path) : null;
  let result = "";
  if (letters.includes("a")) result += info?.node.kind === "directory" ? "d--------" : "--a------";
  if (letters.includes("t") && info !== null) {
    const moment = momentOf(info.node.modified ?? undated);
    result += `${result && " "}${shortDate(moment)} ${shortTime(moment)}`;
  }
  if (letters.includes("z"))
    result += `${result && " "}${info?.node.kind === "file" ? grouped(info.node.size).replaceAll(",", "") : ""}`;
  if (/[fdpnx]/.test(letters) && result !== "") result += " ";
  if (/[df]/.test(letters)) result += path.slice(0, 2);
  if (/[pf]/.test(letters)) result += `${parentOf(path).slice(2)}\\`.replace("\\\\", "\\");
  if (/[nf]/.test(letters)) result += stemOf(path);
  if (/[xf]/.test(letters)) result += extensionOf(path);
  return result;
};

type Change = (value: string, modifiers: string) => string;

const modifierRun = /^[fdpnxsatz]*/i;

// A variable's letter may look like a modifier: the longest run that leaves a known letter wins.
const referenceAt = (
  text: string,
  percent: number,
  values: Readonly<Record<string, string>>,
  change: Change,
): { readonly value: string; readonly length: number } => {
  if (text.charAt(percent + 1) !== "~") {
    const value = values[text.charAt(percent + 1)];
    return value === undefined ? { value: "%", length: 1 } : { value, length: 2 };
  }
  const [run = ""] = modifierRun.exec(text.slice(percent + 2, percent + 14)) ?? [];
  for (let count = run.length; count >= 0; count -= 1) {
    const value = values[text.charAt(percent + 2 + count)];
    if (value !== undefined) return { value: change(value, run.slice(0, count)), length: 3 + count };
  }
  return { value: "%", length: 1 };
};

/** The text with `%i` and `%~nxi` replaced by the loop variables in force. */
export const substitute = (text: string, values: Readonly<Record<string, string>>, change: Change): string => {
  if (Object.keys(values).length === 0 || !text.includes("%")) return text;
  const parts: string[] = [];
  let at = 0;
  for (let percent = text.indexOf("%"); percent >= 0; percent = text.indexOf("%", at)) {
    parts.push(text.slice(at, percent));
    const { value, length } = referenceAt(text, percent, values, change);
    parts.push(value);
    at = percent + length;
  }
  return parts.join("") + text.slice(at);
};
