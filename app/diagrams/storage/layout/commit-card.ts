import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Label } from "../../scene/scene.ts";
import type { Disk } from "../model.ts";
import { bytesText, counted } from "../texts.ts";
import { hue, keyOf } from "./context.ts";
import type { PaneRow } from "./pane.ts";
import { lines } from "./words.ts";

const PAD = 12;
const ROW = 18;
const MOST = 3;
const LEADING = 16;
/** Width of the letter that says how a name has changed: C changed, D deleted, as `docker diff` prints them. */
const KIND = 16;

const summary = ({ commit: { items } }: Disk): string => {
  const deleted = items.filter(({ kind }) => kind === "deleted").length;
  const changed = items.length - deleted;
  const parts = [
    ...(changed > 0 ? [`${counted(changed, "name")} changed (C)`] : []),
    ...(deleted > 0 ? [`${deleted} struck out (D)`] : []),
  ];
  return parts.length === 0 ? "nothing has changed yet" : parts.join(", ");
};

/** What `docker commit` would make of a disk: a layer that is not there yet. */
export const commitRow = (disk: Disk, y: number, w: number): PaneRow => {
  const { items, bytes } = disk.commit;
  const shown = items.slice(0, MOST);
  const size = label("size", bytesText(bytes), STYLES.words, { x: w - PAD, y: 22, anchor: "end" });
  const note = disk.state === "attached" ? "only once it has stopped" : "ready: it has stopped";
  const said = lines(`${summary(disk)}; ${note}`, STYLES.words, w - 2 * PAD, 2);
  const first = 41 + (said.length - 1) * LEADING + 19;
  const rows: Label[] = shown.flatMap(({ path, kind, bytes: each }, index) => {
    const at = first + index * ROW;
    const taken = label(`bytes ${index}`, kind === "deleted" ? "" : bytesText(each), STYLES.words, {
      x: w - PAD,
      y: at,
      anchor: "end",
      tone: "ink-3",
    });
    return [
      label(`kind ${index}`, kind === "deleted" ? "D" : "C", STYLES.codeQuiet, { x: PAD, y: at }),
      label(`item ${index}`, path, STYLES.codeQuiet, {
        x: PAD + KIND,
        y: at,
        within: w - 2 * PAD - KIND - taken.width - 8,
        keep: "end",
        struck: kind === "deleted",
      }),
      taken,
    ];
  });
  const more = items.length - shown.length;
  if (more > 0)
    rows.push(
      label("more", `and ${more} more`, STYLES.words, { x: PAD, y: first + shown.length * ROW, tone: "ink-3" }),
    );
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
      h: first - 10 + (shown.length + (more > 0 ? 1 : 0)) * ROW + 6,
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
        ...said.map((line, index) =>
          label(`what ${index}`, line, STYLES.words, {
            x: PAD,
            y: 41 + index * LEADING,
            within: w - 2 * PAD,
            tone: "ink-2",
          }),
        ),
        ...rows,
      ],
      within: null,
    },
    press: { does: "thing", ref: { table: "commit", id: disk.ref.id } },
    name: `docker commit ${disk.name} would make a layer of ${bytesText(bytes)}: ${summary(disk)}; ${note}`,
    spot: null,
  };
};
