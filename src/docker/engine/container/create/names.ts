import { type Failure, failure } from "#core/failure.ts";
import { find, type Reader } from "#core/world.ts";
import { containers } from "../container.ts";

const pattern = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/** Why a container cannot be called so. Texts: reference/docker-cli.md §11.1. */
export const nameProblem = (reader: Reader, name: string): Failure | null => {
  if (!pattern.test(name))
    return failure("400", `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`);
  const owner = find(reader, containers, (each) => each.name === name);
  if (owner === undefined) return null;
  return failure(
    "409",
    `Conflict. The container name "/${name}" is already in use by container "${owner.containerId}". You have to remove (or rename) that container to be able to reuse that name.`,
  );
};
