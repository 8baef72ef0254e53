import type { HostKind } from "#machine/hosts.ts";
import { decode, encode } from "./codec.ts";
import { recordFormat, toRecord } from "./record.ts";
import { type Replayed, replay } from "./replay.ts";
import type { AsideBranch, Branch, Refused, Session } from "./session.ts";

/** Branches that are kept beside the present one: those left last. */
const mostKept = 12;

/** Characters of all of them: a browser keeps about five million for a site. */
const longestKept = 500_000;

/**
 * A session with its branches as text, for the browser that it is in. The first line is the present branch as a link carries it. Where
 * there are others, the second is its number, and each further one the number and the text of one of them, the one left last first.
 */
export const save = (session: Session, playhead: number): { readonly text: string } | Refused => {
  const { host, seed, number, aside } = session;
  const present = encode(toRecord(session, playhead));
  if ("problem" in present) return present;
  const lines: string[] = [];
  let left = longestKept;
  for (const branch of aside.slice(0, mostKept)) {
    const made = encode({ format: recordFormat, host, seed, playhead: 0, intents: branch.inputs });
    if ("problem" in made || made.code.length > left) break;
    left -= made.code.length;
    lines.push(`${branch.number} ${made.code}`);
  }
  return { text: [present.code, ...(lines.length === 0 ? [] : [number, ...lines])].join("\n") };
};

type FindKind = (id: string) => HostKind | undefined;

/** A kept branch, made again when it is wanted. Null where it is not one of this session. */
const readBranch = (line: string, { host, seed }: Session, findKind: FindKind): AsideBranch | null => {
  const [, number, code] = /^(\d{1,6}) (\S+)$/.exec(line) ?? [];
  const read = decode(code ?? "");
  if ("problem" in read || read.record.host !== host || read.record.seed !== seed) return null;
  let made: Branch | Refused | undefined;
  const open = (): Branch | Refused => {
    const again = replay(read.record, findKind);
    return "problem" in again ? again : again.session;
  };
  return {
    number: Number(number),
    inputs: read.record.intents,
    open: () => {
      made ??= open();
      return made;
    },
  };
};

const damaged = "The other branches of this session are damaged. They were left out; this one is whole.";

export interface OpenedText extends Replayed {
  /** What could not be read of the rest; null if all could. */
  readonly problem: string | null;
}

/** Opens what `save` made, or the text of a link. */
export const openText = (text: string, findKind: FindKind): OpenedText | Refused => {
  const [code = "", present, ...lines] = text.split("\n");
  const read = decode(code);
  if ("problem" in read) return read;
  const again = replay(read.record, findKind);
  if ("problem" in again || present === undefined) return "problem" in again ? again : { ...again, problem: null };
  const { session } = again;
  const aside = lines.map((line) => readBranch(line, session, findKind)).filter((branch) => branch !== null);
  const number = /^\d{1,6}$/.test(present) ? Number(present) : 0;
  const numbers = new Set([number, ...aside.map((each) => each.number)]);
  if (numbers.has(0) || numbers.size !== lines.length + 1) return { ...again, problem: damaged };
  return { ...again, session: { ...session, number, aside }, problem: null };
};
