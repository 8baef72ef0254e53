import { refText } from "#core/table.ts";
import { hueOf, type Owner } from "../../scene/scene.ts";
import type { Disk, Layer, Spot, StorageModel } from "../model.ts";
import type { StorageView } from "../view.ts";

/** What every part of the layout may ask. */
export interface Context {
  readonly model: StorageModel;
  readonly view: StorageView;
  /** The disks that are shown, one or two; none where there is no container. */
  readonly disks: readonly Disk[];
  /** Rows are high enough for fingers. */
  readonly touch: boolean;
}

export const keyOf = (disk: Disk): string => refText(disk.ref);

/** The disk of the container through whose eyes is looked, else the one that something happened to last. */
const latest = (disks: readonly Disk[]): readonly Disk[] => {
  if (disks.length === 0) return [];
  const own = disks.find(({ sight }) => sight === "inside");
  return [own ?? disks.reduce((one, other) => (other.at >= one.at ? other : one))];
};

/** The disks to show: those the reader has chosen, else the one that something happened to last, beside the one that is being told of. */
export const shownDisks = (
  { disks }: StorageModel,
  { shown, pinned }: Pick<StorageView, "shown" | "pinned">,
): readonly Disk[] => {
  const chosen = shown.flatMap((key) => disks.filter((disk) => keyOf(disk) === key));
  if (chosen.length > 0) return chosen.slice(0, 2);
  const last = latest(disks);
  const told = disks.filter((disk) => keyOf(disk) === pinned && disk.sight === "all" && !last.includes(disk));
  return [...told, ...last];
};

export const contextOf = (model: StorageModel, view: StorageView, touch: boolean): Context => ({
  model,
  view,
  disks: shownDisks(model, view),
  touch,
});

export const hue = (disk: Disk): Owner => hueOf(disk.number);

export const spotOn = (disk: Disk, path: string): Spot => ({ disk: keyOf(disk), path });

export const layerOf = ({ model }: Context, id: number | null): Layer | null =>
  id === null ? null : (model.layers.find(({ ref }) => ref.id === id) ?? null);

/** Whether a selected name is to be seen on a disk: on its own, and on the one beside it where that has it too. */
const isSelectedOn = ({ view: { selected }, disks }: Context, disk: Disk): boolean =>
  selected !== null &&
  (selected.disk === keyOf(disk) ||
    (disks.some((each) => keyOf(each) === selected.disk) && disk.seen.entry(selected.path) !== null));

/** The paths of a disk that are to be seen in every room: the selected one and the one the moment is about. */
export const keptPaths = (context: Context, disk: Disk): readonly string[] => {
  const { selected: spot } = context.view;
  const selected = spot !== null && isSelectedOn(context, disk) ? [spot.path] : [];
  const acting = disk.copying?.path ?? disk.touched;
  return acting === null || selected.includes(acting) ? selected : [...selected, acting];
};

export const isActing = (disk: Disk, path: string): boolean => disk.touched === path || disk.copying?.path === path;
