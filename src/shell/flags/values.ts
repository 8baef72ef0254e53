import type { Flags, FlagValue } from "./kind.ts";

const valueIn = (flags: Flags, name: string): FlagValue => {
  const value = flags[name];
  if (value === undefined) throw new Error(`The command has no flag --${name}.`);
  return value;
};

export const flagGiven = (flags: Flags, name: string): boolean => valueIn(flags, name).given;

export const flagTexts = (flags: Flags, name: string): readonly string[] => valueIn(flags, name).texts;

/** The value of a flag that is given at most once in effect. */
export const flagText = (flags: Flags, name: string): string => valueIn(flags, name).texts.at(-1) ?? "";

export const flagOn = (flags: Flags, name: string): boolean => flagText(flags, name) === "true";

export const flagNumber = (flags: Flags, name: string): number => Number(flagText(flags, name));
