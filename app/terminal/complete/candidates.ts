import { isFailure } from "#core/failure.ts";
import type { World } from "#core/world.ts";
import { docker } from "#docker/cli/tree.ts";
import { containers } from "#docker/engine/container/container.ts";
import { images } from "#docker/engine/image/image.ts";

import type { Command } from "#shell/commands/spec.ts";
import type { FlagSpec } from "#shell/flags/kind.ts";
import { networks } from "#windows/network/network/network.ts";
import { listPath } from "#windows/storage/calls/find.ts";

/** A word that could stand there. What leads on, as a directory does, is not followed by a space. */
export interface Candidate {
  readonly text: string;
  readonly leadsOn: boolean;
}

const whole = (text: string): Candidate => ({ text, leadsOn: false });

/** Entries of the directory that a half-typed path of the host leads to. */
export const pathCandidates = (world: World, cwd: string, typed: string): readonly Candidate[] => {
  const cut = Math.max(typed.lastIndexOf("\\"), typed.lastIndexOf("/")) + 1;
  const folder = typed.slice(0, cut);
  const absolute = /^[a-z]:/i.test(folder) ? folder : /^[\\/]/.test(folder) ? `C:${folder}` : `${cwd}\\${folder}`;
  const listing = listPath(world, null, absolute);
  if (isFailure(listing)) return [];
  return listing.nodes.map(({ name, kind }) => ({
    text: `${folder}${name}${kind === "directory" ? "\\" : ""}`,
    leadsOn: kind === "directory",
  }));
};

const imageNames = (world: World): readonly Candidate[] =>
  world
    .all(images)
    .flatMap(({ repoTags }) => repoTags)
    .map(whole);

/** What the words of a usage line stand for. */
const kinds: Readonly<Record<string, (world: World, cwd: string, typed: string) => readonly Candidate[]>> = {
  CONTAINER: (world) => world.all(containers).map(({ name }) => whole(name)),
  IMAGE: imageNames,
  SOURCE_IMAGE: imageNames,
  NETWORK: (world) => world.all(networks).map(({ name }) => whole(name)),
  "NAME|ID": (world) => [...world.all(containers).map(({ name }) => whole(name)), ...imageNames(world)],
  PATH: pathCandidates,
};

const flagOf = (flags: readonly FlagSpec[], word: string): FlagSpec | undefined =>
  flags.find(({ name, shorthand }) => word === `--${name}` || (shorthand !== undefined && word === `-${shorthand}`));

const takesNext = (flags: readonly FlagSpec[], word: string): boolean => {
  const flag = flagOf(flags, word);
  return flag !== undefined && flag.kind.implied === undefined;
};

/** The words that are not flags or their values. */
const plainWords = (flags: readonly FlagSpec[], words: readonly string[]): readonly string[] =>
  words.filter((word, at) => !word.startsWith("-") && !takesNext(flags, words[at - 1] ?? ""));

const childOf = (command: Command, name: string): Command | undefined =>
  command.children?.find((each) => each.name === name || each.otherNames?.includes(name));

const isModelled = ({ hidden, unmodelled, children }: Command): boolean =>
  !hidden && !unmodelled && (children === undefined || children.some(isModelled));

/** What can stand after `docker` and some words. */
export const dockerCandidates = (
  world: World,
  cwd: string,
  words: readonly string[],
  typed: string,
): readonly Candidate[] => {
  let command: Command = docker;
  let rest = words;
  for (;;) {
    const at = rest.findIndex(
      (word, index) => !word.startsWith("-") && !takesNext(command.spec.flags, rest[index - 1] ?? ""),
    );
    const child = at < 0 ? undefined : childOf(command, rest[at] ?? "");
    if (child === undefined) break;
    command = child;
    rest = rest.slice(at + 1);
  }
  const { flags, usage } = command.spec;
  if (typed.startsWith("-")) return flags.filter(({ hidden }) => !hidden).map(({ name }) => whole(`--${name}`));
  const last = rest.at(-1) ?? "";
  if (takesNext(flags, last))
    return flagOf(flags, last)?.name === "network"
      ? (kinds.NETWORK?.(world, cwd, typed) ?? [])
      : pathCandidates(world, cwd, typed);
  const given = plainWords(flags, rest).length;
  if (command.children !== undefined)
    return given > 0 ? [] : command.children.filter(isModelled).map(({ name }) => whole(name));
  const wanted =
    usage
      .split("\n")[0]
      ?.match(/[A-Z_|]{2,}/g)
      ?.filter((word) => word !== "OPTIONS") ?? [];
  const what = wanted[Math.min(given, wanted.length - 1)] ?? "";
  return kinds[what]?.(world, cwd, typed) ?? [];
};
