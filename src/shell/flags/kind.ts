/** What a flag made of one text: the normal form kept, or why it is refused (the part after `flag: `). */
export type FlagRead = { readonly text: string } | { readonly error: string };

/** A kind of flag value, named as help shows it. */
export interface FlagKind {
  /** `string`, `int`, `list`… as shown after the flag; empty for none. */
  readonly type: string;
  /** Whether a repeated flag adds or replaces. */
  readonly repeats: boolean;
  /** The value of a flag given without one; without it, the next word is the value. */
  readonly implied?: string;
  /** The value of a flag that is not given. */
  readonly zero: string;
  /** How help shows the zero; left out, it does not. */
  readonly shownZero?: string;
  /** Splits one given text into several values; for comma-separated kinds. */
  readonly split?: (text: string) => readonly string[];
  /** How help writes a default that is not the zero. */
  readonly showDefault: (text: string) => string;
  readonly read: (text: string) => FlagRead;
}

/** One flag of one command. */
export interface FlagSpec {
  readonly name: string;
  readonly shorthand?: string;
  /** The short name is old, help leaves it out, and whoever uses it is told this. */
  readonly shorthandNotice?: string;
  readonly kind: FlagKind;
  readonly usage: string;
  /** In the kind's normal form. Left out: the kind's zero. */
  readonly default?: string;
  /** How help words the default, where the kind would not. */
  readonly shownDefault?: string;
  readonly hidden?: boolean;
  /** Another name of the flag called so: what is given here counts there. */
  readonly aliasOf?: string;
}

/** What a command line gave for one flag. */
export interface FlagValue {
  readonly texts: readonly string[];
  readonly given: boolean;
}

export type Flags = Readonly<Record<string, FlagValue>>;
