import type { HostKind } from "#machine/hosts.ts";
import { openSession } from "#session/session.ts";
import { readMounts } from "./mount/mount.ts";
import { type Options, readOptions } from "./options.ts";
import { linesOf, openFile } from "./typing/lines.ts";
import { type Output, typeLines } from "./typing/type-lines.ts";
import { usage } from "./usage.ts";

/** What a run of the program needs of the one around it. */
export interface Surroundings extends Output {
  readonly input: AsyncIterable<Uint8Array>;
  readonly kinds: readonly HostKind[];
  /** Id of the host where none is named. */
  readonly defaultHost: string;
}

const findKind = (
  { host, hyperV }: Options,
  { kinds, defaultHost }: Surroundings,
): HostKind | { readonly problem: string } => {
  const id = host ?? defaultHost;
  const known = kinds.find((each) => each.id === id);
  const ids = kinds.map((each) => each.id).join(", ");
  if (known === undefined) return { problem: `There is no host "${id}". There are: ${ids}.` };
  if (!hyperV) return known;
  const withRole = kinds.find((each) => each.id === `${id}-hyper-v`);
  return withRole ?? { problem: `Silo does not have "${id}" with the Hyper-V role.` };
};

const begin = async (options: Options, surroundings: Surroundings) => {
  const kind = findKind(options, surroundings);
  if ("problem" in kind) return kind;
  const mounts = await readMounts(options.mounts);
  if ("problem" in mounts) return mounts;
  const source = options.file === null ? surroundings.input : await openFile(options.file);
  return "problem" in source ? source : { kind, mounts, source };
};

/** Runs the program; gives its exit status. */
export const run = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const { out, err } = surroundings;
  const refuse = (problem: string): number => {
    err(`silo: ${problem}\n`);
    return 2;
  };
  const options = readOptions(args);
  if ("problem" in options) return refuse(`${options.problem} See --help.`);
  if (options.help) {
    out(usage(surroundings.kinds, surroundings.defaultHost));
    return 0;
  }
  const begun = await begin(options, surroundings);
  if ("problem" in begun) return refuse(begun.problem);
  const session = openSession(begun.kind, { mounts: begun.mounts });
  const typed = await typeLines(session, linesOf(begun.source), options.mode, { out, err });
  return "problem" in typed ? refuse(typed.problem) : typed.status;
};
