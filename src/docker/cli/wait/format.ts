import type { Printed } from "../invoke.ts";

export type WaitResult = { readonly exitCode: number } | { readonly error: string };

/** One exit code a line, in the order of the arguments; then errors. Source: docker-cli.md §6.3. */
export const formatWait = (results: readonly WaitResult[]): Printed => {
  const errors = results.flatMap((result) => ("error" in result ? [`${result.error}\n`] : []));
  return {
    stdout: results.map((result) => ("error" in result ? "" : `${result.exitCode}\n`)).join(""),
    stderr: errors.join(""),
    exitCode: errors.length > 0 ? 1 : 0,
  };
};
