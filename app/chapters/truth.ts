import type { World } from "#core/world.ts";

/** Worlds that the words of a section are held to. */
export interface Sight {
  /** Before the first step of the picture's story. */
  readonly first: World;
  /** At the section's own step. */
  readonly now: World;
  /** After the last step. */
  readonly last: World;
  /** The sentences of all steps, and of those up to its own. */
  readonly all: readonly string[];
  readonly told: readonly string[];
  /** What comes of lines that are typed on a fresh host of the story's kind, one after the other. */
  readonly typing: (...lines: readonly string[]) => readonly Typed[];
}

/** A line that was typed, what was printed, and the world after it. */
export interface Typed {
  readonly line: string;
  readonly printed: readonly string[];
  readonly after: World;
}

/** What of a chapter's words the world can bear out: the test of the chapters asks it all, and the build asks which options are right. */
export interface Truth {
  /** By section that asks: for each option, whether it is so. Of these exactly one may be. `asked`: the world at the question; `shown`: at the answer. */
  readonly options: Readonly<Record<string, readonly ((asked: World, shown: World) => boolean)[]>>;
  /** By section: words that stand in it, and whether they are so. */
  readonly words: Readonly<Record<string, Readonly<Record<string, (sight: Sight) => boolean>>>>;
  /** Words of what the task bids one look for, and whether they are so once its lines have been typed. */
  readonly look: Readonly<Record<string, (typed: readonly Typed[]) => boolean>>;
}

/** The places of the options that hold. */
export const holding = (truth: Truth, section: string, asked: World, shown: World): readonly number[] =>
  (truth.options[section] ?? []).flatMap((holds, at) => (holds(asked, shown) ? [at] : []));
