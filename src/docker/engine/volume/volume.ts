import type { Micros } from "#core/event.ts";
import { type Failure, failure } from "#core/failure.ts";
import { defineTable, type Row } from "#core/table.ts";

/** A directory of the host that the engine keeps for containers. */
export interface NamedVolume extends Row<"named-volume"> {
  readonly name: string;
  readonly mountpoint: string;
  readonly created: Micros;
  readonly labels: Readonly<Record<string, string>> | null;
  readonly options: Readonly<Record<string, string>> | null;
  /** Made for a container that named none. */
  readonly anonymous: boolean;
}

export const namedVolumes = defineTable<NamedVolume>()("named-volume");

/** Set on volumes without a name. Source: moby volume/service/service.go. */
export const anonymousLabel = "com.docker.volume.anonymous";

/** Texts: reference/docker-cli.md §5.3, §9.2. */
export const volumeNameProblem = (name: string): Failure | null => {
  if (name.length === 1)
    return failure(
      "400",
      `create ${name}: volume name is too short, names should be at least two alphanumeric characters`,
    );
  if (/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) return null;
  return failure(
    "400",
    `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
  );
};
