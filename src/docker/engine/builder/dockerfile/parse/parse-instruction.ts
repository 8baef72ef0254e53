import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Platform } from "../config/image-config.ts";
import { type Keyword, keywords } from "../source/keyword.ts";
import type { Node } from "../source/node.ts";
import { trim } from "../source/space.ts";
import { parseCopy } from "./copy.ts";
import { type FlagKind, parseFlags } from "./flags.ts";
import { parseFrom } from "./from.ts";
import { parseHealth } from "./healthcheck.ts";
import type { Instruction } from "./instruction.ts";
import { parseTrigger } from "./onbuild.ts";
import { parseArgs, parsePairs } from "./pairs.ts";
import { parseShell } from "./shell.ts";
import { suggestWord } from "./suggestion.ts";

type Parser = (
  node: Node,
  place: Pick<Instruction, "line" | "endLine" | "text">,
  platform: Platform,
) => Instruction | Failure;

const wrong = (message: string): Failure => failure("400", message);

const runFlags: Readonly<Record<string, FlagKind>> = { mount: "texts", network: "text" };

const withFields = <Fields extends object, Made extends Instruction>(
  fields: Fields | Failure,
  make: (fields: Fields) => Made,
): Made | Failure => (isFailure(fields) ? fields : make(fields));

/** No flag is known to the instruction. */
const flagless =
  (parse: Parser): Parser =>
  (node, place, platform) => {
    const flags = parseFlags(node.flags, {});
    return isFailure(flags) ? flags : parse(node, place, platform);
  };

const oneWord =
  (keyword: "MAINTAINER" | "STOPSIGNAL" | "USER" | "WORKDIR"): Parser =>
  (node, place, platform) => {
    const [word] = node.args;
    if (word === undefined || node.args.length !== 1) return wrong(`${keyword} requires exactly one argument`);
    const made: Instruction = { ...place, keyword, word };
    return keyword === "STOPSIGNAL" ? made : flagless(() => made)(node, place, platform);
  };

const someWords =
  (keyword: "EXPOSE" | "VOLUME", finish: (words: readonly string[]) => readonly string[] | Failure): Parser =>
  (node, place, platform) => {
    if (node.args.length === 0) return wrong(`${keyword} requires at least one argument`);
    const make: Parser = () => withFields(finish(node.args), (words) => ({ ...place, keyword, words }));
    return flagless(make)(node, place, platform);
  };

const volumes = (words: readonly string[]): readonly string[] | Failure => {
  const trimmed = words.map(trim);
  return trimmed.includes("") ? wrong("VOLUME specified can not be an empty string") : trimmed;
};

const command =
  (keyword: "CMD" | "ENTRYPOINT" | "RUN"): Parser =>
  (node, place) =>
    withFields(parseFlags(node.flags, keyword === "RUN" ? runFlags : {}), (flags) => ({
      ...place,
      keyword,
      form: node.json ? "exec" : "shell",
      words: node.args,
      tail: place.text.slice(keyword.length).replace(/^[ \t\v\n]+/, ""),
      flags: [...flags.keys()],
    }));

const copy =
  (keyword: "ADD" | "COPY"): Parser =>
  (node, place) =>
    withFields(parseCopy(keyword, node), (fields) => ({ ...place, keyword, ...fields }));

/** One line per instruction. Texts: reference/docker-cli.md §10.4 and BuildKit v0.17, the parser of engine 27.5.1. */
const parsers: Readonly<Record<Keyword, Parser>> = {
  ADD: copy("ADD"),
  ARG: (node, place) => withFields(parseArgs(node.args), (args) => ({ ...place, keyword: "ARG", args })),
  CMD: command("CMD"),
  COPY: copy("COPY"),
  ENTRYPOINT: command("ENTRYPOINT"),
  ENV: flagless((node, place) =>
    withFields(parsePairs("ENV", node.args), (pairs) => ({ ...place, keyword: "ENV", pairs })),
  ),
  EXPOSE: someWords("EXPOSE", (words) => words.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))),
  FROM: (node, place) => withFields(parseFrom(node), (fields) => ({ ...place, keyword: "FROM", ...fields })),
  HEALTHCHECK: (node, place) =>
    withFields(parseHealth(node), (health) => ({ ...place, keyword: "HEALTHCHECK", health })),
  LABEL: flagless((node, place) =>
    withFields(parsePairs("LABEL", node.args), (pairs) => ({ ...place, keyword: "LABEL", pairs, literal: false })),
  ),
  MAINTAINER: oneWord("MAINTAINER"),
  ONBUILD: (node, place) => {
    const trigger = parseTrigger(node);
    return typeof trigger === "string" ? { ...place, keyword: "ONBUILD", trigger } : trigger;
  },
  RUN: command("RUN"),
  SHELL: flagless((node, place, platform) =>
    withFields(parseShell(node, platform === "windows"), (words) => ({ ...place, keyword: "SHELL", words })),
  ),
  STOPSIGNAL: oneWord("STOPSIGNAL"),
  USER: oneWord("USER"),
  VOLUME: someWords("VOLUME", volumes),
  WORKDIR: oneWord("WORKDIR"),
};

/**
 * What a node means.
 * @returns a Failure without its line, which the caller knows
 */
export const parseInstruction = (node: Node, platform: Platform): Instruction | Failure => {
  if (node.keyword === undefined) {
    return wrong(`unknown instruction: ${node.word}${suggestWord(node.word, keywords)}`);
  }
  const place = { line: node.line, endLine: node.endLine, text: trim(node.original) };
  return parsers[node.keyword](node, place, platform);
};
