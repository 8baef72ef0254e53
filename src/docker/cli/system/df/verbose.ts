import type { ContainerSummary, DiskUsage, ImageSummary } from "#docker/engine/api/types.ts";
import { goQuote } from "#shell/go-quote.ts";
import { renderTable } from "#shell/table.ts";
import { ellipsis, humanSize, shortId, timeAgo } from "#shell/units.ts";
import { imageRows } from "../../images/format.ts";

type Cells = readonly string[];

const imageCells = (image: ImageSummary, now: number): readonly Cells[] =>
  imageRows(image, "none").map(({ repository, tag }) => [
    repository,
    tag,
    shortId(image.Id),
    timeAgo(image.Created * 1000, now),
    humanSize(image.Size, 3),
    image.SharedSize === -1 ? "N/A" : humanSize(image.SharedSize),
    image.SharedSize === -1 ? "N/A" : humanSize(image.Size - image.SharedSize),
    image.Containers === -1 ? "N/A" : String(image.Containers),
  ]);

const containerCells = (container: ContainerSummary, now: number): Cells => [
  shortId(container.Id),
  container.Image,
  goQuote(ellipsis(container.Command, 20)),
  String(container.Mounts.filter(({ Driver }) => Driver === "local").length),
  humanSize(container.SizeRw ?? 0, 3),
  timeAgo(container.Created * 1000, now),
  container.Status,
  container.Names.map((name) => name.replace(/^\//, "")).join(","),
];

const imageHead = ["REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE", "SHARED SIZE", "UNIQUE SIZE", "CONTAINERS"];
const containerHead = ["CONTAINER ID", "IMAGE", "COMMAND", "LOCAL VOLUMES", "SIZE", "CREATED", "STATUS", "NAMES"];
const cacheHead = ["CACHE ID", "CACHE TYPE", "SIZE", "CREATED", "LAST USED", "USAGE", "SHARED"];

/** `docker system df -v`. Source: docker-cli.md §9.3. */
export const formatSystemDfVerbose = (usage: DiskUsage, now: number): string => {
  const cache = (usage.BuildCache ?? []).filter(({ Shared }) => !Shared).reduce((total, { Size }) => total + Size, 0);
  const images = usage.Images.flatMap((image) => imageCells(image, now));
  const volumes = usage.Volumes.map(({ Name, UsageData }) => [
    Name,
    String(UsageData?.RefCount ?? 0),
    humanSize(UsageData?.Size ?? 0),
  ]);
  return [
    `Images space usage:\n\n${renderTable([imageHead, ...images])}`,
    `Containers space usage:\n\n${renderTable([containerHead, ...usage.Containers.map((c) => containerCells(c, now))])}`,
    `Local Volumes space usage:\n\n${renderTable([["VOLUME NAME", "LINKS", "SIZE"], ...volumes])}`,
    `Build cache usage: ${humanSize(cache)}\n\n${renderTable([cacheHead])}`,
  ].join("\n");
};
