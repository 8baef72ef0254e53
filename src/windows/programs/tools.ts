import type { Program } from "#shell/system.ts";
import { cmd } from "./cmd/cmd.ts";

/** Every program that a person or a build calls by its name. */
export const tools: readonly Program[] = [cmd];
