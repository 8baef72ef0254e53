import type { CreateResponse } from "#docker/engine/api/types.ts";
import { failed, runError } from "../errors.ts";
import type { Printed } from "../invoke.ts";

export const warningsText = ({ Warnings }: CreateResponse): string =>
  (Warnings ?? []).map((warning) => `WARNING: ${warning}\n`).join("");

/** `docker create`. Source: docker-cli.md §5.1. */
export const formatCreate = (response: CreateResponse): Printed => ({
  stdout: `${response.Id}\n`,
  stderr: warningsText(response),
  exitCode: 0,
});

/** What the client refuses: with the way to the help, or bare. Source: docker-cli.md §5.2.1. */
export const createRefusal = (error: string, bare: boolean): Printed =>
  bare ? failed(error) : failed(runError(error, "create", "docker create"), 125);
