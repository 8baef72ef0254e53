import type { System } from "#shell/system.ts";
import { splitProgram } from "./arguments.ts";

/** Version of the file that the running program came from. */
export const ownVersion = (system: System, otherwise: string): string => {
  const node = system.which(splitProgram(system.commandLine).program)?.node;
  return (node?.kind === "file" ? node.version : undefined) ?? otherwise;
};

/** The value after an option such as `-o`, or with an equals sign or colon in it; undefined where it is not given. */
export const valueAfter = (args: readonly string[], ...names: readonly string[]): string | undefined => {
  for (const [at, arg] of args.entries()) {
    if (names.includes(arg)) return args[at + 1];
    const name = names.find((each) => arg.startsWith(`${each}=`) || arg.startsWith(`${each}:`));
    if (name !== undefined) return arg.slice(name.length + 1);
  }
  return undefined;
};

/** Says that something is not modelled, and ends in a build or stays up elsewhere. */
export const notModelledThenStay = (system: System, what: string): number => {
  system.notModelled(what);
  return system.building ? 0 : system.stay();
};
