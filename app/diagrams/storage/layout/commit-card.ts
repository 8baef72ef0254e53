import { label, STYLES, wholeParts, widthOf } from "../../scene/label.ts";
import type { Label } from "../../scene/scene.ts";
import type { Disk } from "../model.ts";
import { bytesText, counted } from "../texts.ts";
import { hue, keyOf } from "./context.ts";
import type { PaneRow } from "./pane.ts";

const PAD = 12;
const ROW = 18;
const MOST = 3;

const summary = ({ commit: { items } }: Disk): string => {
  const deleted = items.filter(({ kind }) => kind === "deleted").length;
  const changed = items.length - deleted;
  const parts = [
    ...(changed > 0 ? [`${counted(changed, "name")} changed`] : []),
    ...(deleted > 0 ? [`${deleted} struck out`] : []),
  ];
  return parts.length === 0 ? "nothing has changed yet" : parts.join(", ");
};

/** What `docker commit` would make of a disk: a layer that is not there yet. */
export const commitRow = (disk: Disk, y: number, w: number): PaneRow => {
  const { items, bytes } = disk.commit;
  const shown = items.slice(0, MOST);
  const size = label("size", bytesText(bytes), STYLES.words, { x: w - PAD, y: 22, anchor: "end" });
  const note = disk.state === "attached" ? "only once it has stopped" : "ready: it has stopped";
  const rows: Label[] = shown.flatMap(({ path, kind, bytes: each }, index) => {
    const at = 60 + index * ROW;
    const taken = label(`bytes ${index}`, kind === "deleted" ? "" : bytesText(each), STYLES.words, {
      x: w - PAD,
      y: at,
      anchor: "end",
      tone: "ink-3",
    });
    const text = `${kind === "deleted" ? "D" : "C"} ${path}`;
    return [
      label(`item ${index}`, text, STYLES.codeQuiet, {
        x: PAD,
        y: at,
        within: w - 2 * PAD - taken.width - 8,
        keep: "end",
        struck: kind === "deleted",
      }),
      taken,
    ];
  });
  const more = items.length - shown.length;
  if (more > 0)
    rows.push(label("more", `and ${more} more`, STYLES.words, { x: PAD, y: 60 + shown.length * ROW, tone: "ink-3" }));
  const titles = [`docker commit ${disk.name} would make`, `docker commit ${disk.name}`];
  const room = w - 2 * PAD - size.width - 10;
  return {
    mark: {
      key: `commit ${keyOf(disk)}`,
      look: "next",
      owner: hue(disk),
      state: "plain",
      radius: 10,
      x: 0,
      y,
      w,
      h: 50 + (shown.length + (more > 0 ? 1 : 0)) * ROW + 6,
      labels: [
        label(
          "title",
          titles.find((each) => widthOf(each, STYLES.slabTitle) <= room) ?? `commit ${disk.name}`,
          STYLES.slabTitle,
          {
            x: PAD,
            y: 22,
            within: room,
          },
        ),
        size,
        label("what", wholeParts(`${summary(disk)} · ${note}`, STYLES.words, w - 2 * PAD), STYLES.words, {
          x: PAD,
          y: 41,
          within: w - 2 * PAD,
          tone: "ink-2",
        }),
        ...rows,
      ],
      within: null,
    },
    press: { does: "thing", ref: { table: "commit", id: disk.ref.id } },
    name: `docker commit ${disk.name} would make a layer of ${bytesText(bytes)}: ${summary(disk)}; ${note}`,
    spot: null,
  };
};
