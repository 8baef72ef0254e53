import type {
  ContainersPruneReport,
  ImagesPruneReport,
  NetworksPruneReport,
  VolumesPruneReport,
} from "#docker/engine/api/types.ts";
import { humanSize } from "#shell/units.ts";

/** The deleted things of each kind, ready to be shown. Source: docker-cli.md §4.5, §9.4. */
const block = (title: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `Deleted ${title}:\n${items.join("\n")}\n\n`;

export const prunedContainers = ({ ContainersDeleted }: ContainersPruneReport): string =>
  block("Containers", ContainersDeleted ?? []);

export const prunedNetworks = ({ NetworksDeleted }: NetworksPruneReport): string =>
  block("Networks", NetworksDeleted ?? []);

export const prunedVolumes = ({ VolumesDeleted }: VolumesPruneReport): string => block("Volumes", VolumesDeleted ?? []);

export const prunedImages = ({ ImagesDeleted }: ImagesPruneReport): string =>
  block(
    "Images",
    (ImagesDeleted ?? []).map(({ Untagged, Deleted }) =>
      Untagged !== undefined && Untagged !== "" ? `untagged: ${Untagged}` : `deleted: ${Deleted ?? ""}`,
    ),
  );

export const reclaimedText = (bytes: number): string => `Total reclaimed space: ${humanSize(bytes)}\n`;

const question = "Are you sure you want to continue? [y/N] ";

const warning = (what: string): string => `WARNING! This will remove ${what}.\n${question}`;

/** What is asked before pruning one kind. No newline at the end. */
export const pruneQuestions = {
  container: warning("all stopped containers"),
  danglingImages: warning("all dangling images"),
  allImages: warning("all images without at least one container associated to them"),
  network: warning("all custom networks not used by at least one container"),
  anonymousVolumes: warning("anonymous local volumes not used by at least one container"),
  allVolumes: warning("all local volumes not used by at least one container"),
} as const;

export interface SystemPruneChoice {
  readonly all: boolean;
  readonly volumes: boolean;
  /** As typed: `label=x`. */
  readonly filters: readonly string[];
}

/** What `docker system prune` asks. No newline at the end. */
export const systemPruneQuestion = ({ all, volumes, filters }: SystemPruneChoice): string => {
  const victims = [
    "all stopped containers",
    "all networks not used by at least one container",
    ...(volumes ? ["all anonymous volumes not used by at least one container"] : []),
    all ? "all images without at least one container associated to them" : "all dangling images",
    all ? "all build cache" : "unused build cache",
  ];
  const list = (items: readonly string[]): string => items.map((item) => `  - ${item}\n`).join("");
  const filtered = filters.length === 0 ? "" : `\n  Items to be pruned will be filtered with:\n${list(filters)}`;
  return `WARNING! This will remove:\n${list(victims)}${filtered}\n${question}`;
};

/** Only `y` goes on. */
export const isYes = (answer: string): boolean => answer.trim().toLowerCase() === "y";

export const untilWithVolumes = 'ERROR: The "until" filter is not supported with "--volumes"';
