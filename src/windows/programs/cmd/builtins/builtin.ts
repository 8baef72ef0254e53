import type { Shell } from "../session.ts";

/** A command that the processor itself knows. */
export interface Builtin {
  readonly names: readonly string[];
  /** `tail` is all that follows the name, quotes kept. Gives the exit code. */
  readonly run: (shell: Shell, tail: string) => number;
  /** Its success leaves ERRORLEVEL as it was. */
  readonly keepsLevel?: true;
}
