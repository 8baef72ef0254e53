import type { MountPoint as MountView } from "../../api/types.ts";
import type { MountPoint } from "../container.ts";

/** A member of `Mounts`. Source: reference/docker-cli.md §5.3. */
export const mountView = ({ type, source, target, mode, readOnly, volume }: MountPoint): MountView => ({
  Type: type,
  ...(volume === null ? {} : { Name: volume }),
  Source: source,
  Destination: target,
  ...(volume === null ? {} : { Driver: "local" }),
  Mode: mode,
  RW: !readOnly,
  Propagation: "",
});
