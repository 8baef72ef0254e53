import type { Reader } from "#core/world.ts";
import type { Volume } from "../api/types.ts";
import { type Engine, isoTime } from "../daemon/engine.ts";
import type { NamedVolume } from "./volume.ts";

/** Source: reference/docker-cli.md §9.2. */
export const volumeView = (engine: Engine, reader: Reader, volume: NamedVolume): Volume => ({
  CreatedAt: isoTime(engine, reader, volume.created).replace(/\.\d+Z$/, "Z"),
  Driver: "local",
  Labels: volume.labels,
  Mountpoint: volume.mountpoint,
  Name: volume.name,
  Options: volume.options,
  Scope: "local",
});
