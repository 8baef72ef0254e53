import type { DiskUsage } from "#docker/engine/api/types.ts";
import { humanSize } from "#shell/units.ts";
import { type Formatted, formatList, type ListShape } from "../../format/list.ts";

interface UsageRow {
  readonly type: string;
  readonly count: number;
  readonly active: number;
  readonly size: number;
  readonly reclaimable: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + Math.max(0, value), 0);

const activeStates = new Set(["running", "paused", "restarting"]);

const imagesRow = ({ Images, LayersSize }: DiskUsage): UsageRow => {
  const used = sum(
    Images.filter((i) => i.Containers > 0).map((i) => (i.Size < 0 || i.SharedSize < 0 ? 0 : i.Size - i.SharedSize)),
  );
  return {
    type: "Images",
    count: Images.length,
    active: Images.filter((image) => image.Containers > 0).length,
    size: LayersSize,
    reclaimable: LayersSize - used,
  };
};

const containersRow = ({ Containers }: DiskUsage): UsageRow => {
  const idle = Containers.filter(({ State }) => !activeStates.has(State));
  return {
    type: "Containers",
    count: Containers.length,
    active: Containers.length - idle.length,
    size: sum(Containers.map(({ SizeRw = 0 }) => SizeRw)),
    reclaimable: sum(idle.map(({ SizeRw = 0 }) => SizeRw)),
  };
};

const volumesRow = ({ Volumes }: DiskUsage): UsageRow => {
  const idle = Volumes.filter(({ UsageData }) => (UsageData?.RefCount ?? 0) === 0);
  const sizeOf = (volumes: DiskUsage["Volumes"]): number => sum(volumes.map(({ UsageData }) => UsageData?.Size ?? 0));
  return {
    type: "Local Volumes",
    count: Volumes.length,
    active: Volumes.length - idle.length,
    size: sizeOf(Volumes),
    reclaimable: sizeOf(idle),
  };
};

const cacheRow = ({ BuildCache }: DiskUsage): UsageRow => {
  const records = BuildCache ?? [];
  const idle = records.filter(({ InUse, Shared }) => !InUse && !Shared);
  return {
    type: "Build Cache",
    count: records.length,
    active: records.filter(({ InUse }) => InUse).length,
    size: sum(records.filter(({ Shared }) => !Shared).map(({ Size }) => Size)),
    reclaimable: sum(idle.map(({ Size }) => Size)),
  };
};

/** The build cache never has a share. */
const reclaimableText = ({ type, size, reclaimable }: UsageRow): string =>
  type === "Build Cache" || size <= 0
    ? humanSize(reclaimable)
    : `${humanSize(reclaimable)} (${Math.trunc((reclaimable * 100) / size)}%)`;

const shape: ListShape<UsageRow> = {
  type: "*formatter.diskUsageContext",
  headers: { Type: "TYPE", TotalCount: "TOTAL", Active: "ACTIVE", Size: "SIZE", Reclaimable: "RECLAIMABLE" },
  fields: (row) => ({
    Type: row.type,
    TotalCount: String(row.count),
    Active: String(row.active),
    Size: humanSize(row.size),
    Reclaimable: reclaimableText(row),
  }),
};

const table = "table {{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}";

/** `docker system df`. Source: docker-cli.md §9.3. */
export const formatSystemDf = (usage: DiskUsage, format: string): Formatted =>
  formatList(
    shape,
    [imagesRow(usage), containersRow(usage), volumesRow(usage), cacheRow(usage)],
    format === "" || format === "table" ? table : format,
  );
