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

/** The disks to show: those the reader has chosen, else the one that something happened to last. */
export const shownDisks = ({ disks }: StorageModel, { shown }: StorageView): readonly Disk[] => {
  const chosen = shown.flatMap((key) => disks.filter((disk) => keyOf(disk) === key));
  return chosen.length > 0 ? chosen.slice(0, 2) : latest(disks);
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

/** The paths of a disk that are to be seen in every room: the selected one and the one the moment is about. */
export const keptPaths = ({ view }: Context, disk: Disk): readonly string[] => {
  const selected = view.selected?.disk === keyOf(disk) ? [view.selected.path] : [];
  const acting = disk.copying?.path ?? disk.touched;
  return acting === null || selected.includes(acting) ? selected : [...selected, acting];
};

export const isActing = (disk: Disk, path: string): boolean => disk.touched === path || disk.copying?.path === path;
