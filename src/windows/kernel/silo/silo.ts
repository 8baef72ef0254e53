import { defineTable, type Id, type Row } from "#core/table.ts";
import type { JobId } from "../job/job.ts";

export type SiloId = Id<"silo">;

/** Where a path of the container leads instead of its own disk. */
export interface SiloBind {
  readonly target: string;
  readonly source: string;
  readonly readOnly: boolean;
}

export interface Silo extends Row<"silo"> {
  readonly job: JobId;
  /** `\Silos\1234`. */
  readonly root: string;
  /** Null until it is made a server silo. */
  readonly state: "silo" | "initializing" | "started" | "shutting down" | "terminated";
  readonly server: boolean;
  /** The id of the container's services session; null until smss has made it. */
  readonly session: number | null;
  /** `C:\Windows`, seen from inside. */
  readonly systemRoot: string | null;
  /** Row of the volume that is its C: drive. */
  readonly volume: number | null;
  readonly binds: readonly SiloBind[];
  readonly hostname: string;
  /** Id of the container. */
  readonly container: string;
  /** Build of the image's user mode. */
  readonly userModeBuild: string;
  readonly building: boolean;
  /** What happened in it that Silo does not model. */
  readonly notModelled: string | null;
}

export const silos = defineTable<Silo>()("silo");
