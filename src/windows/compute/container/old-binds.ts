import type { ContainerSpec } from "#contract/container-runtime.ts";
import { type LinkNode, splitPath } from "#contract/file-tree/index.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import { hostBuild } from "../../builds/index.ts";
import { hosts } from "../../kernel/host/host.ts";
import { findOnVolume, listOnVolume } from "../../storage/volume/find.ts";
import type { VolumeId } from "../../storage/volume/volume.ts";
import { nameGuid } from "../compute-system/guid.ts";

/** First build with a filter that shows a directory at another place: before, a link in the container's disk led there. Source: reference/windows-storage.md F8.11. */
const bindFilter = 17134;

interface Item {
  readonly segments: readonly string[];
  readonly node: LinkNode;
}

/** Links that mapped directories take in a container's disk: none where the bind filter does without. */
export interface OldBinds {
  readonly links: readonly Item[];
  readonly problem: Failure | null;
}

const onSystemDrive = (target: string): boolean => /^c:[\\/]./i.test(target);

// That the links lead to a name of this form is an assumption; that they are there, and where they may be, is observed (F8.11).
const linkTo = (spec: ContainerSpec, target: string): LinkNode => ({
  kind: "link",
  name: splitPath(target).at(-1) ?? "",
  target: `\\\\?\\ContainerMappedDirectories\\${nameGuid(`${spec.id} ${target}`).toUpperCase()}`,
  linkType: "symlink",
  mark: "assumption",
});

// Text: reference/windows-storage.md F8.12.
const notEmpty = ({ id }: ContainerSpec): Failure =>
  failure(
    "0x91",
    `container ${id} encountered an error during CreateContainer: failure in a Windows system call: The directory is not empty. (0x91)`,
  );

/** What mapping directories takes on a host without the bind filter. Only a missing or empty directory can be mapped onto. */
export const oldBinds = (world: Reader, spec: ContainerSpec): OldBinds => {
  const build = hostBuild(world.all(hosts)[0]?.build ?? "")?.build ?? bindFilter;
  if (build >= bindFilter) return { links: [], problem: null };
  const volume = spec.mounted.volume.id as VolumeId;
  const links: Item[] = [];
  for (const { type, target } of spec.binds) {
    if (type === "npipe" || !onSystemDrive(target)) continue;
    const segments = splitPath(target);
    const listing = listOnVolume(world, volume, segments);
    if (!isFailure(listing) && listing.nodes.length > 0) return { links: [], problem: notEmpty(spec) };
    const reached = findOnVolume(world, volume, segments, false);
    const linked = !isFailure(reached) && reached.lookup.kind === "found" && reached.lookup.node.kind === "link";
    if (!linked) links.push({ segments, node: linkTo(spec, target) });
  }
  return { links, problem: null };
};
