import { goQuote, goQuoteChar } from "../go-quote.ts";
import type { FlagSpec, Flags } from "./kind.ts";

/** What came of a list of words. */
export type Parsed =
  | {
      readonly kind: "parsed";
      readonly flags: Flags;
      readonly args: readonly string[];
      /** What is said about old spellings; one line each. */
      readonly notices: readonly string[];
    }
  | { readonly kind: "error"; readonly message: string };

/** Whether flags may follow the first argument that is none. */
export type Order = "interspersed" | "flags first";

type Step =
  | { readonly used: number; readonly spec: FlagSpec; readonly text: string; readonly notice?: string }
  | { readonly error: string };

const textFor = (spec: FlagSpec, attached: string | undefined, next: string | undefined, missing: string): Step => {
  if (attached !== undefined) return { spec, text: attached, used: 1 };
  if (spec.kind.implied !== undefined) return { spec, text: spec.kind.implied, used: 1 };
  if (next !== undefined) return { spec, text: next, used: 2 };
  return { error: `flag needs an argument: ${missing}` };
};

const readLong = (specs: readonly FlagSpec[], word: string, next: string | undefined): Step => {
  const body = word.slice(2);
  if (/^[-=]/.test(body)) return { error: `bad flag syntax: ${word}` };
  const equals = body.indexOf("=");
  const name = equals < 0 ? body : body.slice(0, equals);
  const spec = specs.find((each) => each.name === name);
  if (spec === undefined) return { error: `unknown flag: --${name}` };
  return textFor(spec, equals < 0 ? undefined : body.slice(equals + 1), next, word);
};

/** Says that a short name is old. */
const noticed = (step: Step, { shorthand, shorthandNotice }: FlagSpec): Step =>
  shorthandNotice === undefined || "error" in step
    ? step
    : { ...step, notice: `Flag shorthand -${shorthand} has been deprecated, ${shorthandNotice}` };

const readShorts = (specs: readonly FlagSpec[], word: string, next: string | undefined): readonly Step[] => {
  const steps: Step[] = [];
  let cluster = word.slice(1);
  while (cluster !== "") {
    const letter = Array.from(cluster)[0] ?? "";
    const spec = specs.find((each) => each.shorthand === letter);
    if (spec === undefined) {
      return [...steps, { error: `unknown shorthand flag: ${goQuoteChar(letter)} in -${cluster}` }];
    }
    const rest = cluster.slice(letter.length);
    const attached = cluster.length > 2 && rest.startsWith("=") ? rest.slice(1) : undefined;
    const missing = `${goQuoteChar(letter)} in -${cluster}`;
    if (attached === undefined && spec.kind.implied !== undefined) {
      steps.push(noticed({ spec, text: spec.kind.implied, used: 1 }, spec));
      cluster = rest;
      continue;
    }
    const step = textFor(spec, attached ?? (rest === "" ? undefined : rest), next, missing);
    return [...steps, noticed(step, spec)];
  }
  return steps;
};

/** As messages name a flag: `-t, --time`, `--cpus`. */
const nameOf = ({ name, shorthand }: FlagSpec): string =>
  shorthand === undefined ? `--${name}` : `-${shorthand}, --${name}`;

const initial = (specs: readonly FlagSpec[]): Record<string, { texts: readonly string[]; given: boolean }> =>
  Object.fromEntries(
    specs.map((spec) => {
      const none = spec.kind.repeats && spec.default === undefined;
      return [spec.name, { texts: none ? [] : [spec.default ?? spec.kind.zero], given: false }];
    }),
  );

/** Takes one value into `flags`; returns what is wrong with it, if anything. */
const accept = (flags: ReturnType<typeof initial>, spec: FlagSpec, given: string): string | undefined => {
  const target = spec.aliasOf ?? spec.name;
  for (const part of spec.kind.split?.(given) ?? [given]) {
    const read = spec.kind.read(part);
    if ("error" in read) return `invalid argument ${goQuote(given)} for "${nameOf(spec)}" flag: ${read.error}`;
    const before = flags[target];
    const texts = spec.kind.repeats && before?.given === true ? [...before.texts, read.text] : [read.text];
    flags[target] = { texts, given: true };
  }
  return undefined;
};

/** Reads flags as spf13/pflag does. Total: every list of words has an answer. */
export const parseFlags = (
  specs: readonly FlagSpec[],
  words: readonly string[],
  order: Order = "interspersed",
): Parsed => {
  const flags = initial(specs);
  const args: string[] = [];
  const notices: string[] = [];
  const done = (rest: readonly string[]): Parsed => ({ kind: "parsed", flags, args: [...args, ...rest], notices });
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? "";
    if (word === "--") return done(words.slice(at + 1));
    if (!word.startsWith("-") || word === "-") {
      if (order === "flags first") return done(words.slice(at));
      args.push(word);
      at++;
      continue;
    }
    const next = words[at + 1];
    const steps = word.startsWith("--") ? [readLong(specs, word, next)] : readShorts(specs, word, next);
    for (const step of steps) {
      if ("notice" in step) notices.push(step.notice);
      const problem = "error" in step ? step.error : accept(flags, step.spec, step.text);
      if (problem !== undefined) return { kind: "error", message: problem };
    }
    at += Math.max(1, ...steps.map((step) => ("used" in step ? step.used : 1)));
  }
  return done([]);
};
