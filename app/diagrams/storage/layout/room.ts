import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Label, Mark, MarkState, Owner, Rect, Target } from "../../scene/scene.ts";
import { patternOf } from "../../scene/scene.ts";
import type { Disk } from "../model.ts";
import { hue, keyOf } from "./context.ts";

export const PAD = 16;
/** Height of a room's title and what stands below it. */
export const HEAD = 56;

/** Keys of a disk's rooms and of the layers' room. */
export const seenKey = (disk: Disk): string => `seen ${keyOf(disk)}`;
export const diskKey = (disk: Disk): string => `disk ${keyOf(disk)}`;
export const LAYERS_KEY = "layers";

/** A disk that hangs on nothing is pale. */
export const diskState = (disk: Disk, seen: boolean): MarkState =>
  !seen ? "veiled" : disk.state === "detached" ? "leaving" : "plain";

export interface RoomWords {
  readonly key: string;
  readonly look: "room" | "plate";
  readonly owner: Owner;
  readonly title: string;
  readonly below: string;
  readonly code: boolean;
  readonly state: MarkState;
  readonly pattern?: number;
  readonly target?: Target;
  /** In a pill at the right of the title. */
  readonly note?: string;
}

const below = ({ below: text, code }: RoomWords, w: number): Label =>
  label("below", text, code ? STYLES.codeQuiet : STYLES.words, {
    x: PAD,
    y: 45,
    within: w - 2 * PAD,
    ...(code ? { keep: "end" as const } : {}),
  });

/** A room with its title. */
export const room = (words: RoomWords, at: Rect): Mark => {
  const note =
    words.note === undefined
      ? []
      : [
          label("note", words.note, STYLES.pill, {
            x: at.w - PAD,
            y: 26,
            anchor: "end" as const,
            tone: "ink-3" as const,
          }),
        ];
  const noteWidth = words.note === undefined ? 0 : widthOf(words.note, STYLES.pill) + 10;
  return {
    key: words.key,
    look: words.look,
    owner: words.owner,
    state: words.state,
    pattern: words.pattern ?? 0,
    radius: 14,
    ...at,
    labels: [
      label("title", words.title, STYLES.roomTitle, { x: PAD, y: 27, within: at.w - 2 * PAD - noteWidth }),
      ...note,
      below(words, at.w),
    ],
    within: null,
    ...(words.target === undefined ? {} : { target: words.target }),
  };
};

export const diskRoom = (
  disk: Disk,
  words: Omit<RoomWords, "owner" | "state" | "pattern">,
  seen: boolean,
  at: Rect,
): Mark => room({ ...words, owner: hue(disk), state: diskState(disk, seen), pattern: patternOf(disk.number) }, at);
