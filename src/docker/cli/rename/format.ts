import { printed } from "../errors.ts";
import type { Printed } from "../invoke.ts";

/** Silent, or the engine's words and which container kept its name. Source: docker-cli.md §7. */
export const formatRename = (name: string, error?: string): Printed =>
  error === undefined
    ? printed("")
    : { stdout: "", stderr: `${error}\nError: failed to rename container named ${name}\n`, exitCode: 1 };
