import type { StringMap } from "./host-config.ts";

/** `GET /volumes/{name}`, and a row of `GET /volumes`. */
export interface Volume {
  readonly CreatedAt?: string;
  readonly Driver: string;
  readonly Labels: StringMap | null;
  readonly Mountpoint: string;
  readonly Name: string;
  readonly Options: StringMap | null;
  readonly Scope: string;
  /** Only in `GET /system/df`; -1 where not known. */
  readonly UsageData?: { readonly Size: number; readonly RefCount: number };
}

/** `GET /volumes`. */
export interface VolumeListResponse {
  readonly Volumes: readonly Volume[] | null;
  readonly Warnings: readonly string[] | null;
}

/** `POST /volumes/create`. */
export interface VolumeCreateRequest {
  readonly Driver?: string;
  readonly DriverOpts?: StringMap;
  readonly Labels?: StringMap;
  readonly Name?: string;
}

/** `POST /volumes/prune`. */
export interface VolumesPruneReport {
  readonly VolumesDeleted: readonly string[] | null;
  readonly SpaceReclaimed: number;
}
