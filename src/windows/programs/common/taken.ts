import type { System } from "#shell/system.ts";

/** Whether something is known to be at a path. Where nobody knows, a program that wants to make something there goes ahead. */
export const isTaken = (system: System, path: string): boolean => {
  const found = system.find(path);
  return found !== null && found.unsure !== true;
};
