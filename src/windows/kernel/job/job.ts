import { defineTable, type Id, type Row } from "#core/table.ts";

export type JobId = Id<"job">;

export interface Job extends Row<"job"> {
  /** The number that names its silo's directory, `\Silos\<number>`. */
  readonly number: number;
  /** `\Container_<id>`; null for a nameless one. */
  readonly name: string | null;
  readonly killOnClose: boolean;
  /** Bytes; null for no limit. */
  readonly memoryLimit: number | null;
  /** CPU rate in 1/100 % of all CPUs, as JobObjectCpuRateControlInformation has it; null for none. */
  readonly cpuRate: number | null;
  readonly cpuWeight: number | null;
  readonly handles: number;
}

export const jobs = defineTable<Job>()("job");
