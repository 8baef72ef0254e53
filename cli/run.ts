import type { Timeline } from "#core/timeline.ts";
import type { HostKind } from "#machine/hosts.ts";
import { openSession } from "#session/session.ts";
import { listen } from "./listen/server.ts";
import { readMounts } from "./mount/mount.ts";
import { type Options, readOptions } from "./options.ts";
import { linesOf, openFile } from "./typing/lines.ts";
import { type Output, typeLines } from "./typing/type-lines.ts";
import { usage } from "./usage.ts";

/** What a run of the program needs of the one around it. */
export interface Surroundings extends Output {
  readonly input: AsyncIterable<Uint8Array>;
  /** Somebody types at a real terminal. */
  readonly isTyped: boolean;
  readonly kinds: readonly HostKind[];
  /** Id of the host where none is named. */
  readonly defaultHost: string;
  /** When to stop to listen. */
  readonly stopped: () => Promise<void>;
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

async function* nothing(): AsyncGenerator<Uint8Array> {}

const begin = async (options: Options, surroundings: Surroundings) => {
  const kind = findKind(options, surroundings);
  if ("problem" in kind) return kind;
  const mounts = await readMounts(options.mounts);
  if ("problem" in mounts) return mounts;
  const unnamed = options.port === null ? surroundings.input : nothing();
  const source = options.file === null ? unnamed : await openFile(options.file);
  if ("problem" in source) return source;
  // Who listens has clients with clocks of their own.
  const session = openSession(kind, options.port === null ? { mounts } : { mounts, epoch: Date.now() });
  return { session, lines: linesOf(source) };
};

const ownMistake = 70;

const reasonOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.cause === undefined ? (thrown.stack ?? thrown.message) : `${thrown.message}\n${reasonOf(thrown.cause)}`;
};

/** Says that it is Silo that is wrong, and how. */
const confess = (thrown: unknown, err: Surroundings["err"]): number => {
  err(`silo: This is a mistake in Silo. ${reasonOf(thrown)}\n`);
  return ownMistake;
};

const serve = async (timeline: Timeline, port: number, { err, stopped }: Surroundings): Promise<number> => {
  let broke = (_: unknown): void => {};
  const broken = new Promise<unknown>((resolve) => {
    broke = resolve;
  });
  try {
    const listening = await listen(timeline, port, { onBug: broke });
    err(`silo: The engine listens at tcp://127.0.0.1:${listening.port}\n`);
    const thrown = await Promise.race([stopped(), broken]);
    await listening.close();
    return thrown === undefined ? 0 : confess(thrown, err);
  } catch (thrown) {
    err(`silo: Cannot listen at port ${port}: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return 2;
  }
};

/** Runs the program; gives its exit status. */
export const run = (args: readonly string[], surroundings: Surroundings): Promise<number> =>
  obey(args, surroundings).catch((thrown: unknown) => confess(thrown, surroundings.err));

const obey = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
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
  const byHand = surroundings.isTyped && options.file === null && options.mode === "text";
  const typed = await typeLines(begun.session, begun.lines, byHand ? "typed by hand" : options.mode, { out, err });
  if ("problem" in typed) return refuse(typed.problem);
  return options.port === null ? typed.status : serve(typed.session.timeline, options.port, surroundings);
};
