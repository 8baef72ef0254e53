import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import { win32 } from "../errors.ts";
import { change } from "../filter/change.ts";
import { newJournal } from "../ntfs/journal.ts";
import { changeJournals } from "../source.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { askerOf } from "./call.ts";

interface JournalCall {
  readonly process: EntityRef;
  readonly volume: VolumeId;
}
export interface CreateJournal extends JournalCall {
  /** Bytes; null: what Windows takes. */
  readonly maximum: number | null;
  readonly delta: number | null;
}

const hop = ({ process, volume }: JournalCall, code: string, body: Readonly<Record<string, unknown>> = {}) => ({
  from: process,
  to: refOf(volumes, volume),
  channel: "file system" as const,
  label: "NtFsControlFile",
  body: { code, ...body },
});

/** From now on the volume keeps a change journal; one that is there gets new limits. Fails with 112. */
export const createJournal = defineAct<CreateJournal>("journal.create", {
  takes: 400,
  run: (tx, { volume, maximum, delta }) =>
    change(tx, volume, ({ draft }) => {
      const before = need(tx, volumes, volume).ntfs.journal;
      const made = before ?? newJournal(draft.now);
      draft.setJournal({ ...made, maximum: maximum ?? made.maximum, delta: delta ?? made.delta });
    }) ?? undefined,
  hop: (data) => hop(data, "FSCTL_CREATE_USN_JOURNAL", { MaximumSize: data.maximum, AllocationDelta: data.delta }),
  explain: (occasion) =>
    step(
      occasion.failure?.message ??
        `${askerOf(occasion)} starts the change journal of the volume: from now on every change to a file writes a record into $Extend\\$UsnJrnl.`,
      changeJournals,
    ),
});

/** Deletes the volume's change journal. Fails with 1179 if it has none. */
export const deleteJournal = defineAct<JournalCall>("journal.delete", {
  takes: 300,
  run: (tx, { volume }) => {
    if (need(tx, volumes, volume).ntfs.journal === null) return win32("1179");
    return change(tx, volume, ({ draft }) => draft.setJournal(null)) ?? undefined;
  },
  hop: (data) => hop(data, "FSCTL_DELETE_USN_JOURNAL"),
  explain: (occasion) =>
    step(
      occasion.failure === null
        ? `${askerOf(occasion)} deletes the change journal of the volume.`
        : `${askerOf(occasion)} cannot delete the change journal: ${occasion.failure.message}`,
      changeJournals,
    ),
});
