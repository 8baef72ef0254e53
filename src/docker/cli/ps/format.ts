import type { ContainerSummary, StringMap } from "#docker/engine/api/types.ts";
import { goTime } from "#shell/clock.ts";
import { goQuote } from "#shell/go-quote.ts";
import { ellipsis, humanSize, shortId, timeAgo } from "#shell/units.ts";
import { listFormatOf } from "../format/format-of.ts";
import { type Formatted, formatList, type ListShape } from "../format/list.ts";
import { portsText } from "./ports.ts";

export interface PsStyle {
  /** `--format`; empty for none. */
  readonly format: string;
  readonly quiet: boolean;
  readonly noTrunc: boolean;
  readonly size: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const headers = {
  ID: "CONTAINER ID",
  Names: "NAMES",
  Image: "IMAGE",
  Command: "COMMAND",
  CreatedAt: "CREATED AT",
  RunningFor: "CREATED",
  Ports: "PORTS",
  State: "STATE",
  Status: "STATUS",
  Size: "SIZE",
  Labels: "LABELS",
  Mounts: "MOUNTS",
  LocalVolumes: "LOCAL VOLUMES",
  Networks: "NETWORKS",
};

/** Names without the leading slash; names of linked containers only on demand. */
const namesText = (names: readonly string[], noTrunc: boolean): string => {
  const bare = names.map((name) => name.replace(/^\//, ""));
  return (noTrunc ? bare : bare.filter((name) => !name.includes("/"))).join(",");
};

const imageText = ({ Image, ImageID }: ContainerSummary, noTrunc: boolean): string => {
  if (Image === "") return "<no image>";
  if (noTrunc) return Image;
  const bare = (id: string): string => id.slice(0, 12);
  if (bare(Image) === bare(ImageID) || shortId(Image) === shortId(ImageID)) return shortId(ImageID);
  return Image.replace(/@sha256:[0-9a-f]{64}$/, "");
};

export const labelsText = (labels: StringMap | null): string =>
  Object.entries(labels ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join(",");

const sizeText = ({ SizeRw = 0, SizeRootFs = 0 }: ContainerSummary): string =>
  SizeRootFs > 0 ? `${humanSize(SizeRw, 3)} (virtual ${humanSize(SizeRootFs, 3)})` : humanSize(SizeRw, 3);

const shapeOf = ({ noTrunc, now }: PsStyle): ListShape<ContainerSummary> => ({
  type: "*formatter.ContainerContext",
  headers,
  probe: nothing,
  fields: (container) => ({
    ID: noTrunc ? container.Id : shortId(container.Id),
    Names: namesText(container.Names, noTrunc),
    Image: imageText(container, noTrunc),
    Command: goQuote(noTrunc ? container.Command : ellipsis(container.Command, 20)),
    CreatedAt: goTime(container.Created * 1000),
    RunningFor: timeAgo(container.Created * 1000, now),
    Ports: portsText(container.Ports),
    State: container.State,
    Status: container.Status,
    Size: sizeText(container),
    Labels: labelsText(container.Labels),
    Label: (key: string) => container.Labels[key] ?? "",
    Mounts: container.Mounts.map((mount) => mount.Name ?? mount.Source)
      .map((name) => (noTrunc ? name : ellipsis(name, 15)))
      .join(","),
    LocalVolumes: String(container.Mounts.filter((mount) => mount.Driver === "local").length),
    Networks: Object.keys(container.NetworkSettings?.Networks ?? {}).join(","),
  }),
});

const nothing: ContainerSummary = {
  Id: "",
  Names: [],
  Image: "",
  ImageID: "",
  Command: "",
  Created: 0,
  Ports: [],
  Labels: {},
  State: "",
  Status: "",
  HostConfig: {},
  NetworkSettings: null,
  Mounts: [],
};

const table = "{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}";

/** `docker ps`. Source: docker-cli.md §6.1. */
export const formatPs = (containers: readonly ContainerSummary[], style: PsStyle): Formatted =>
  formatList(
    shapeOf(style),
    containers,
    listFormatOf(style.format, style.quiet, style.size ? `${table}\t{{.Size}}` : table, "{{.ID}}"),
  );
