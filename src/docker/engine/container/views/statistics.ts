import type { ContainerStatistics } from "#contract/container-statistics.ts";
import type { JsonObject } from "../../api/json.ts";
import type { StatsResponse } from "../../api/types.ts";
import type { Engine } from "../../daemon/engine.ts";
import type { Container } from "../container.ts";

export interface Sample {
  /** Null where it had just ended. */
  readonly used: ContainerStatistics | null;
  /** RFC 3339. */
  readonly read: string;
}

const never = "0001-01-01T00:00:00Z";

/** Hosts count processor time in steps of 100 ns. Source: reference/hcs-hns.md §2.5. */
const ticks = (micros: number): number => micros * 10;

const processor = (used: ContainerStatistics | null) => ({
  cpu_usage: {
    total_usage: ticks((used?.kernelTime ?? 0) + (used?.userTime ?? 0)),
    usage_in_kernelmode: ticks(used?.kernelTime ?? 0),
    usage_in_usermode: ticks(used?.userTime ?? 0),
  },
  throttling_data: { periods: 0, throttled_periods: 0, throttled_time: 0 },
});

const networksOf = (
  { attachments }: Container,
  used: ContainerStatistics | null,
): NonNullable<StatsResponse["networks"]> =>
  Object.fromEntries(
    attachments.flatMap(({ network, endpoint }, at) =>
      endpoint === null
        ? []
        : [
            [
              network,
              {
                rx_bytes: at === 0 ? (used?.receivedBytes ?? 0) : 0,
                rx_packets: 0,
                rx_errors: 0,
                rx_dropped: 0,
                tx_bytes: at === 0 ? (used?.sentBytes ?? 0) : 0,
                tx_packets: 0,
                tx_errors: 0,
                tx_dropped: 0,
                endpoint_id: endpoint.endpointId,
              },
            ],
          ],
    ),
  );

const whole = (
  container: Container,
  cpus: number,
  first: Sample | null,
  { used, read }: Sample,
): StatsResponse & JsonObject => ({
  name: `/${container.name}`,
  id: container.containerId,
  read,
  preread: first?.read ?? never,
  pids_stats: {},
  num_procs: cpus,
  blkio_stats: {},
  storage_stats: {
    read_count_normalized: used?.readOperations ?? 0,
    read_size_bytes: used?.readBytes ?? 0,
    write_count_normalized: used?.writeOperations ?? 0,
    write_size_bytes: used?.writeBytes ?? 0,
  },
  cpu_stats: processor(used),
  precpu_stats: processor(first?.used ?? null),
  memory_stats: {
    commitbytes: used?.commit ?? 0,
    commitpeakbytes: used?.peakCommit ?? 0,
    privateworkingset: used?.privateWorkingSet ?? 0,
  },
  networks: networksOf(container, used),
});

/** `GET /containers/{id}/stats` in the fields of a Windows engine. Source: Engine API v1.47, ContainerStats. */
export const statisticsView = (
  { platform }: Engine,
  container: Container,
  first: Sample | null,
  last: Sample,
): StatsResponse => whole(container, platform.cpus, first, last);

/** What it says of a container that does not run. */
export const emptyStatistics = (container: Container): StatsResponse =>
  whole(container, 0, null, { used: null, read: never });
