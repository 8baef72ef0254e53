import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Rect } from "../../scene/scene.ts";
import type { Disk, JournalRecord, Rows } from "../model.ts";
import { keyOf } from "./context.ts";
import { evenPane, type Pane, type PaneRow } from "./pane.ts";
import { diskKey } from "./room.ts";

export const JOURNAL_PITCH = 22;

/** As many reasons as fit, the newest for certain. */
export const lastParts = (reasons: readonly string[], w: number): string => {
  const parts = [...reasons];
  while (parts.length > 1 && widthOf(parts.join(" · "), STYLES.codeQuiet) > w) parts.shift();
  return parts.join(" · ");
};

const recordRow = (record: JournalRecord, newest: boolean, at: Rect): PaneRow => {
  const y = centred(at.h, 12);
  const number = label("usn", String(record.usn), STYLES.codeQuiet, { x: 6, y, within: at.w * 0.25, tone: "ink-3" });
  const x = number.x + Math.max(32, number.width) + 8;
  const nameWidth = Math.min(widthOf(record.name, STYLES.code), Math.max(60, (at.w - x) * 0.45));
  const name = label("name", record.name, STYLES.code, { x, y, within: nameWidth + 0.01, keep: "end" });
  const left = at.w - 6 - x - name.width - 6;
  return {
    mark: {
      key: `usn ${record.usn}`,
      look: "row",
      owner: record.fresh ? "now" : "host",
      state: record.fresh && newest ? "now" : "plain",
      radius: 6,
      ...at,
      labels: [
        number,
        name,
        label("reasons", lastParts(record.reasons, left), STYLES.codeQuiet, {
          x: at.w - 6,
          y,
          anchor: "end",
          within: left,
          keep: "end",
          tone: record.fresh ? "hue" : "ink-3",
        }),
      ],
      within: null,
    },
    press: null,
    name: `Record ${record.usn}: ${record.name}, ${record.reasons.join(", ")}`,
    spot: null,
  };
};

/** The change journal, the newest record last. */
export const journalPane = (disk: Disk, journal: Rows<JournalRecord>, at: Rect): Pane =>
  evenPane({
    key: `journal ${keyOf(disk)}`,
    within: diskKey(disk),
    label: `Change journal of ${disk.name}`,
    at,
    pitch: JOURNAL_PITCH,
    count: journal.count,
    row: (index) =>
      recordRow(journal.at(index), index === journal.count - 1, {
        x: 2,
        y: index * JOURNAL_PITCH + 1,
        w: at.w - 4,
        h: JOURNAL_PITCH - 2,
      }),
    rowOf: () => -1,
    atEnd: true,
  });
