/** `GET /containers/{id}/stats`, as a Windows engine fills it. Processor times in units of 100 ns. */
export interface StatsResponse {
  readonly name: string;
  readonly id: string;
  readonly read: string;
  readonly preread: string;
  readonly num_procs: number;
  readonly cpu_stats: CpuStats;
  readonly precpu_stats: CpuStats;
  readonly memory_stats: {
    readonly commitbytes?: number;
    readonly commitpeakbytes?: number;
    readonly privateworkingset?: number;
  };
  readonly storage_stats: {
    readonly read_count_normalized?: number;
    readonly read_size_bytes?: number;
    readonly write_count_normalized?: number;
    readonly write_size_bytes?: number;
  };
  readonly networks?: Readonly<Record<string, { readonly rx_bytes: number; readonly tx_bytes: number }>>;
}

export interface CpuStats {
  readonly cpu_usage: {
    readonly total_usage: number;
    readonly usage_in_kernelmode?: number;
    readonly usage_in_usermode?: number;
  };
}
