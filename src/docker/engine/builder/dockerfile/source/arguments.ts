import { type Failure, failure, isFailure } from "#core/failure.ts";
import { goQuote } from "../config/go-quote.ts";
import type { EscapeCharacter } from "./directive.ts";
import { jsonArray } from "./json-array.ts";
import type { Keyword } from "./keyword.ts";
import { quotedWords } from "./quoted-words.ts";
import { isSpace, splitOnce, splitWords, trimLeft } from "./space.ts";

export interface Arguments {
  readonly args: readonly string[];
  /** Written as a JSON array. */
  readonly json: boolean;
}

type Reader = (rest: string, escapeCharacter: EscapeCharacter) => Arguments | Failure;

const plain = (args: readonly string[]): Arguments => ({ args, json: false });

const whole: Reader = (rest) => plain(rest === "" ? [] : [rest]);

const words: Reader = (rest) => plain(rest === "" ? [] : splitWords(rest));

const namesOrPairs: Reader = (rest, escapeCharacter) => plain(quotedWords(rest, escapeCharacter));

const jsonOr =
  (otherwise: Reader): Reader =>
  (rest, escapeCharacter) => {
    const array = jsonArray(rest);
    if (array === undefined) return otherwise(rest, escapeCharacter);
    return isFailure(array) ? array : { args: array, json: true };
  };

/** Names and values in turn. The first word tells `name value` from `name=value …`. */
const pairs =
  (keyword: Keyword): Reader =>
  (rest, escapeCharacter) => {
    const found = quotedWords(rest, escapeCharacter);
    const [first] = found;
    if (first === undefined) return plain([]);
    if (!first.includes("=")) {
      const [name, value] = splitOnce(rest);
      return value === undefined ? failure("400", `${keyword} must have two arguments`) : plain([name, value]);
    }
    const wrong = found.find((word) => !word.includes("="));
    if (wrong !== undefined) {
      const text = `Syntax error - can't find = in ${goQuote(wrong)}. Must be of the form: name=value`;
      return failure("400", text);
    }
    return plain(found.flatMap((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]));
  };

const typeAndCommand: Reader = (rest, escapeCharacter) => {
  let end = 0;
  while (end < rest.length && !isSpace(rest.charAt(end))) end += 1;
  if (end === 0) return plain([]);
  const command = jsonOr(whole)(trimLeft(rest.slice(end)), escapeCharacter);
  return isFailure(command) ? command : { ...command, args: [rest.slice(0, end), ...command.args] };
};

/** How each instruction's text becomes arguments; ONBUILD, which holds another instruction, is read by the node reader. */
const readers: Readonly<Record<Exclude<Keyword, "ONBUILD">, Reader>> = {
  ADD: jsonOr(words),
  ARG: namesOrPairs,
  CMD: jsonOr(whole),
  COPY: jsonOr(words),
  ENTRYPOINT: jsonOr(whole),
  ENV: pairs("ENV"),
  EXPOSE: words,
  FROM: words,
  HEALTHCHECK: typeAndCommand,
  LABEL: pairs("LABEL"),
  MAINTAINER: whole,
  RUN: jsonOr(whole),
  SHELL: jsonOr(whole),
  STOPSIGNAL: whole,
  USER: whole,
  VOLUME: jsonOr(words),
  WORKDIR: whole,
};

export const readArguments = (
  keyword: Exclude<Keyword, "ONBUILD"> | undefined,
  rest: string,
  escapeCharacter: EscapeCharacter,
): Arguments | Failure => (keyword === undefined ? plain([]) : readers[keyword](rest, escapeCharacter));
