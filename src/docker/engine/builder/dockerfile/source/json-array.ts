import { type Failure, failure } from "#core/failure.ts";
import { trimLeft } from "./space.ts";

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The exec form of an instruction: a JSON array of strings.
 * @returns `undefined` where the text is not a JSON array (then it is the shell form), a Failure for an array that holds
 * anything but strings
 */
export const jsonArray = (text: string): readonly string[] | Failure | undefined => {
  const trimmed = trimLeft(text);
  if (!trimmed.startsWith("[")) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(trimmed);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  return parsed.every((entry): entry is string => typeof entry === "string")
    ? parsed.map((entry) => entry.replace(loneSurrogate, "\ufffd"))
    : failure("400", "when using JSON array syntax, arrays must be comprised of strings only");
};
