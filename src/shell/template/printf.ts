import { goGeneral } from "../go-number.ts";
import { goQuote, goQuoteChar } from "../go-quote.ts";
import { type GoValue, printValue, typeOf } from "./value.ts";

interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly letter: string;
}

const hex = (text: string, upper: boolean): string => {
  const digits = Array.from(unescape8(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return upper ? digits.toUpperCase() : digits;
};

/** A text as one character per byte of its UTF-8. */
const unescape8 = (text: string): string =>
  encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const signed = (text: string, flags: string): string => {
  if (text.startsWith("-")) return text;
  if (flags.includes("+")) return `+${text}`;
  return flags.includes(" ") ? ` ${text}` : text;
};

const scientific = (value: number, precision: number): string =>
  value.toExponential(precision).replace(/e([+-])(\d)$/, "e$10$2");

const ofNumber = (value: number, { flags, precision, letter }: Verb): string | undefined => {
  const whole = Number.isInteger(value);
  switch (letter) {
    case "d":
      return whole ? signed(String(value), flags) : undefined;
    case "x":
    case "X": {
      const digits = value.toString(16);
      return whole ? (letter === "X" ? digits.toUpperCase() : digits) : undefined;
    }
    case "o":
      return whole ? value.toString(8) : undefined;
    case "b":
      return whole ? value.toString(2) : undefined;
    case "c":
      return whole ? String.fromCodePoint(value) : undefined;
    case "q":
      return whole ? goQuoteChar(String.fromCodePoint(value)) : undefined;
    case "e":
      return signed(scientific(value, precision ?? 6), flags);
    case "f":
    case "F":
      return signed(value.toFixed(precision ?? 6), flags);
    case "g":
      return signed(precision === undefined ? printValue(value) : goGeneral(value, precision), flags);
    default:
      return undefined;
  }
};

const ofText = (value: string, { precision, letter }: Verb): string | undefined => {
  const cut = precision === undefined ? value : Array.from(value).slice(0, precision).join("");
  switch (letter) {
    case "s":
      return cut;
    case "q":
      return goQuote(cut);
    case "x":
    case "X":
      return hex(cut, letter === "X");
    default:
      return undefined;
  }
};

const bodyOf = (value: GoValue, verb: Verb): string => {
  if (verb.letter === "T") return value === null || value === undefined ? "<nil>" : typeOf(value);
  if (verb.letter === "v") return typeof value === "number" ? signed(printValue(value), verb.flags) : printValue(value);
  const text =
    typeof value === "number" ? ofNumber(value, verb) : typeof value === "string" ? ofText(value, verb) : undefined;
  if (text !== undefined) return text;
  if (typeof value === "boolean" && verb.letter === "t") return String(value);
  if (Array.isArray(value)) return `[${value.map((each) => bodyOf(each, verb)).join(" ")}]`;
  if (value === null || value === undefined) return `%!${verb.letter}(<nil>)`;
  return `%!${verb.letter}(${typeOf(value)}=${printValue(value)})`;
};

const padded = (text: string, { flags, width, letter }: Verb): string => {
  const missing = width - Array.from(text).length;
  if (missing <= 0) return text;
  if (flags.includes("-")) return text + " ".repeat(missing);
  if (!flags.includes("0") || "sqvT".includes(letter)) return " ".repeat(missing) + text;
  const sign = /^[-+ ]?/.exec(text)?.[0] ?? "";
  return sign + "0".repeat(missing) + text.slice(sign.length);
};

const pattern = /%([-+# 0]*)(?:\[(\d+)\])?(\*|\d+)?(?:\.(\*|\d+)?)?(?:\[(\d+)\])?(.?)/gsu;

/** Go's `fmt.Sprintf`. */
export const sprintf = (format: string, args: readonly GoValue[]): string => {
  let next = 0;
  let reordered = false;
  const number = (text: string | undefined): number => (text === "*" ? Number(args[next++]) : Number(text));
  const text = format.replace(pattern, (all, flags: string, first, width, precision, second, letter: string) => {
    const place = (second ?? first) as string | undefined;
    if (letter === "%" && all.endsWith("%")) return "%";
    if (letter === "") return "%!(NOVERB)";
    const columns = width === undefined ? 0 : number(width as string);
    const places = all.includes(".") ? number((precision as string | undefined) ?? "0") : undefined;
    if (place !== undefined) {
      next = Number(place) - 1;
      reordered = true;
    }
    if (next >= args.length) return `%!${letter}(${place === undefined ? "MISSING" : "BADINDEX"})`;
    const verb: Verb = {
      flags: columns < 0 ? `${flags}-` : flags,
      width: Math.abs(columns),
      precision: places,
      letter,
    };
    return padded(bodyOf(args[next++], verb), verb);
  });
  const extra = reordered ? [] : args.slice(next);
  return extra.length === 0
    ? text
    : `${text}%!(EXTRA ${extra.map((each) => (each === null || each === undefined ? "<nil>" : `${typeOf(each)}=${printValue(each)}`)).join(", ")})`;
};

/** Go's `fmt.Sprint`: blanks only between two neighbours that are no strings. */
export const sprint = (args: readonly GoValue[]): string =>
  args
    .map((arg, at) => {
      const before = args[at - 1];
      return (at > 0 && typeof arg !== "string" && typeof before !== "string" ? " " : "") + printValue(arg);
    })
    .join("");
