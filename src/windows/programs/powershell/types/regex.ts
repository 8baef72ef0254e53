import { textOf } from "../value/convert.ts";
import { regexOf } from "../value/regex.ts";
import { object, type Value } from "../value/value.ts";

type Method = (runtime: unknown, args: readonly Value[]) => Value;

const flags = (options: Value | undefined): string => (/ignorecase/i.test(textOf(options ?? null)) ? "i" : "");

const found = (match: RegExpExecArray | null): Value =>
  object("System.Text.RegularExpressions.Match", {
    Success: match !== null,
    Value: match?.[0] ?? "",
    Index: match?.index ?? 0,
    Groups: (match === null ? [] : [...match]).map((each) =>
      object("System.Text.RegularExpressions.Group", {
        Value: each ?? "",
        Success: each !== undefined,
        $text: each ?? "",
      }),
    ),
    $text: match?.[0] ?? "",
  });

/** Methods of System.Text.RegularExpressions.Regex by their folded names. */
export const regexMethods: Readonly<Record<string, Method>> = {
  escape: (_, [text = ""]) => textOf(text).replace(/[\\*+?|{[()^$.# ]/g, "\\$&"),
  ismatch: (_, [text = "", pattern = "", options]) =>
    regexOf(textOf(pattern), flags(options))?.test(textOf(text)) ?? false,
  match: (_, [text = "", pattern = "", options]) =>
    found(regexOf(textOf(pattern), flags(options))?.exec(textOf(text)) ?? null),
  matches: (_, [text = "", pattern = "", options]) => {
    const regex = regexOf(textOf(pattern), `g${flags(options)}`);
    return regex === null ? [] : [...textOf(text).matchAll(regex)].map((each) => found(each));
  },
  replace: (_, [text = "", pattern = "", by = "", options]) => {
    const regex = regexOf(textOf(pattern), `g${flags(options)}`);
    return regex === null ? textOf(text) : textOf(text).replace(regex, textOf(by));
  },
  split: (_, [text = "", pattern = ""]) => textOf(text).split(regexOf(textOf(pattern), "") ?? ""),
};
