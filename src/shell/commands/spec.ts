import type { FlagSpec } from "../flags/kind.ts";
import type { Order } from "../flags/parse.ts";

/** How many arguments a command takes. */
export interface ArgumentRule {
  readonly min: number;
  /** Left out: any number. */
  readonly max?: number;
}

/** One command, as data. */
export interface CommandSpec {
  /** What follows the command's name in its usage line. */
  readonly usage: string;
  /** One line; stands in lists of commands. */
  readonly short: string;
  /** Stands in the command's own help instead of `short`. */
  readonly long?: string;
  /** All the ways to spell the command, in the order help shows them. */
  readonly aliases?: readonly string[];
  readonly args: ArgumentRule;
  readonly flags: readonly FlagSpec[];
  readonly order?: Order;
}

/** A name in the tree of commands: a command, or a group of them. */
export interface Command {
  readonly name: string;
  /** Other names that find it. */
  readonly otherNames?: readonly string[];
  readonly spec: CommandSpec;
  readonly children?: readonly Command[];
  /** Left out of lists of commands. */
  readonly hidden?: boolean;
  /** Listed because the real program has it; nothing stands behind it. */
  readonly unmodelled?: boolean;
}
