import type { Printed } from "../invoke.ts";

/** What came of one argument. `error` is worded for the user. */
export interface EachResult {
  readonly name: string;
  readonly error?: string;
  /** The error is told but does not count. */
  readonly forgiven?: boolean;
}

/** Commands that do one thing to each argument print the names that succeeded, as typed, and the errors after them. */
export const formatEach = (results: readonly EachResult[]): Printed => {
  const told = results.filter(({ error }) => error !== undefined);
  return {
    stdout: results
      .filter(({ error }) => error === undefined)
      .map(({ name }) => `${name}\n`)
      .join(""),
    stderr: told.map(({ error }) => `${error}\n`).join(""),
    exitCode: told.some(({ forgiven }) => forgiven !== true) ? 1 : 0,
  };
};
