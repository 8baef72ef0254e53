import type { Environment } from "#shell/environment.ts";

/** What docker.exe reads of the machine it runs on. */
export interface ClientMachine {
  readonly env: Environment;
  /** A file's text, or why it cannot be read, in the system's words. */
  readonly read: (path: string) => { readonly text: string } | { readonly error: string };
  readonly absolute: (path: string) => string;
  /** The console's size; null where standard output is none. */
  readonly console: { readonly rows: number; readonly columns: number } | null;
}

/** Something read from flags, or what is wrong with them. */
export type Outcome<T> = { readonly value: T } | { readonly error: string };

export const isError = <T>(outcome: Outcome<T>): outcome is { readonly error: string } => "error" in outcome;
