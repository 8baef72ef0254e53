import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import { win32 } from "../errors.ts";
import { containerStorage, transactions } from "../source.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { askerOf } from "./call.ts";

export interface QueryTransactions {
  readonly process: EntityRef;
  readonly volume: VolumeId;
}

/**
 * Asks a volume for its resource manager of transactions (FSCTL_TXFS_QUERY_RM_INFORMATION). Fails with 6801 on a container's disk: there, transactions
 * are what NTFS does not do (reference/windows-storage.md A56). That the filter gives this code is an assumption: it is the one of a manager that is not started.
 */
export const queryTransactions = defineAct<QueryTransactions>("volume.query-transactions", {
  takes: 60,
  run: (tx, { volume }) => (need(tx, volumes, volume).kind === "scratch" ? win32("6801") : undefined),
  hop: ({ process, volume }) => ({
    from: process,
    to: refOf(volumes, volume),
    channel: "file system",
    label: "NtFsControlFile",
    body: { code: "FSCTL_TXFS_QUERY_RM_INFORMATION" },
  }),
  explain: (occasion) =>
    occasion.failure
      ? step(
          `${askerOf(occasion)} asks for transactions on a container's disk and gets none: of what NTFS does, they alone do not work in containers.`,
          containerStorage,
        )
      : step(`${askerOf(occasion)} asks a volume for its resource manager of transactions.`, transactions),
});
