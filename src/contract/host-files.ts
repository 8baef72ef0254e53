import { declareProcedure } from "#core/procedure.ts";

/** What is at a path of the host. Bytes of a directory are those of all files in it. */
export interface HostPath {
  readonly kind: "directory" | "file";
  readonly bytes: number;
}

/** Null where nothing is. */
export const statHost = declareProcedure<{ readonly path: string }, HostPath | null>("host.stat");
/** Makes a directory with its missing parents. Nothing happens where there is one. */
export const makeHostDirectory = declareProcedure<{ readonly path: string }, void>("host.make-directory");
/** Removes a directory and all that is in it. Nothing happens where there is none. */
export const removeHostDirectory = declareProcedure<{ readonly path: string }, void>("host.remove-directory");
