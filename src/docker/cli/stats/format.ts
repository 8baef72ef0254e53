import type { StatsResponse } from "#docker/engine/api/types.ts";
import { parseRfc3339 } from "#shell/clock.ts";
import { bytesSize, humanSize, shortId } from "#shell/units.ts";
import { listFormatOf } from "../format/format-of.ts";
import { type Formatted, formatList, type ListShape } from "../format/list.ts";

export interface StatsStyle {
  readonly format: string;
  readonly noTrunc: boolean;
}

/** One line; `stats` is null for what could not be sampled. */
export interface StatsRow {
  /** As typed, or the container's ID. */
  readonly container: string;
  readonly stats: StatsResponse | null;
}

/** Hundredths of nanoseconds that passed between two samples, on all processors. */
const possibleTicks = ({ read, preread, num_procs }: StatsResponse): number =>
  ((parseRfc3339(read) ?? 0) - (parseRfc3339(preread) ?? 0)) * 1e4 * num_procs;

export const cpuPercent = (stats: StatsResponse): number => {
  const possible = possibleTicks(stats);
  const used = stats.cpu_stats.cpu_usage.total_usage - stats.precpu_stats.cpu_usage.total_usage;
  return possible > 0 && used > 0 ? (used / possible) * 100 : 0;
};

const pair = (a: number, b: number): string => `${humanSize(a, 3)} / ${humanSize(b, 3)}`;

const netIo = ({ networks = {} }: StatsResponse): string => {
  const all = Object.values(networks);
  const sum = (key: "rx_bytes" | "tx_bytes"): number => all.reduce((total, each) => total + each[key], 0);
  return pair(sum("rx_bytes"), sum("tx_bytes"));
};

const shapeOf = ({ noTrunc }: StatsStyle): ListShape<StatsRow> => ({
  type: "*container.statsContext",
  headers: {
    Container: "CONTAINER",
    Name: "NAME",
    ID: "CONTAINER ID",
    CPUPerc: "CPU %",
    MemUsage: "PRIV WORKING SET",
    MemPerc: "MEM %",
    NetIO: "NET I/O",
    BlockIO: "BLOCK I/O",
    PIDs: "PIDS",
  },
  fields: ({ container, stats }) => ({
    Container: container,
    Name: stats === null || stats.name.length <= 1 ? "--" : stats.name.slice(1),
    ID: stats === null ? "--" : noTrunc ? stats.id : shortId(stats.id),
    CPUPerc: stats === null ? "--" : `${cpuPercent(stats).toFixed(2)}%`,
    MemUsage: stats === null ? "-- / --" : bytesSize(stats.memory_stats.privateworkingset ?? 0),
    MemPerc: "--",
    NetIO: stats === null ? "--" : netIo(stats),
    BlockIO:
      stats === null ? "--" : pair(stats.storage_stats.read_size_bytes ?? 0, stats.storage_stats.write_size_bytes ?? 0),
    PIDs: "--",
  }),
});

const table = "{{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.NetIO}}\t{{.BlockIO}}";

/** `docker stats` of a Windows engine: one sample of each container. Source: docker-cli.md §6.5. */
export const formatStats = (rows: readonly StatsRow[], style: StatsStyle): Formatted =>
  formatList(shapeOf(style), rows, listFormatOf(style.format, false, table, ""));
