import { compareNames, directoryOf, type Listed, type TreeNode } from "#contract/file-tree/index.ts";
import { need, type Reader } from "#core/world.ts";
import { indexEntries, nameAt } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import { belowView } from "./below-view.ts";
import { nameIn, writtenOut } from "./entries.ts";
import type { LayersView } from "./layers-view.ts";
import { shownAs, walkOwn } from "./own-walk.ts";
import { recordAt } from "./record-at.ts";
import { type Records, recordsIn } from "./records.ts";
import type { View } from "./view.ts";
import { type Volume, type VolumeId, volumes } from "./volume.ts";

// Two lists in the order of NTFS, of which the disk's own hides what has its names.
const listOwn = (records: Records, below: LayersView, directory: FileRecord): readonly Listed[] => {
  const lower = directory.below === null ? [] : below.listAt(directory.below);
  const own = indexEntries(directory);
  const written = writtenOut(records, directory);
  if (own.length === 0 && written.length === 0) return lower;
  const list: Listed[] = [];
  const first = directory.expansion?.first ?? 0;
  let out = 0;
  const pushLower = (place: number): void => {
    while (out < written.length && (written[out] as FileRecord).number < first + place) out += 1;
    const record = written[out];
    const name = record?.number === first + place ? nameIn(record, directory.number) : undefined;
    const shown = record === undefined || name === undefined ? lower[place] : shownAs(below, record, name);
    if (shown) list.push(shown);
  };
  let next = 0;
  for (const [key, number] of own) {
    const record = number === null ? undefined : records.find(number);
    const name = record && nameAt(record, directory.number, key);
    if (record !== undefined && name === undefined) continue;
    for (let order = -1; next < lower.length; next += 1) {
      const listed = lower[next] as Listed;
      order = compareNames(listed.node.name, key);
      if (order > 0) break;
      if (order < 0) pushLower(next);
    }
    const shown = record && name ? shownAs(below, record, name.name) : null;
    if (shown !== null) list.push(shown);
  }
  for (; next < lower.length; next += 1) pushLower(next);
  return list;
};

/** The view of one state of a volume, and of what lay below it then. */
interface Known {
  readonly volume: Volume;
  readonly below: LayersView;
  readonly view: View;
}

// The last of each volume alone: its states of the past are as many as its moments. Rows keep the array of their layers.
const known = new WeakMap<Volume["layers"], Map<VolumeId, Known>>();

/** What a process of the container sees on its volume; of the host's C: what anybody sees. */
export const volumeView = (reader: Reader, id: VolumeId): View => {
  const volume = need(reader, volumes, id);
  const below = belowView(reader, id);
  const views = known.get(volume.layers) ?? new Map<VolumeId, Known>();
  known.set(volume.layers, views);
  const before = views.get(id);
  if (before?.volume === volume && before.below === below) return before.view;
  const view = viewOf(volume, below);
  views.set(id, { volume, below, view });
  return view;
};

const viewOf = ({ ntfs, notModelled }: Volume, below: LayersView): View => {
  const records = recordsIn(ntfs);
  // Most states of a volume are never listed.
  let lists: Map<FileRecord, readonly Listed[]> | null = null;
  const look: View["look"] = (segments) => walkOwn(records, below, notModelled, segments);
  const list: View["list"] = (segments) => {
    const reached = recordAt(records, below, segments);
    if (reached.rest.length > 0) return reached.below === null ? [] : below.list([...reached.below, ...reached.rest]);
    if (reached.record === null || !isDirectory(reached.record)) return [];
    lists ??= new Map();
    const made = lists.get(reached.record) ?? listOwn(records, below, reached.record);
    lists.set(reached.record, made);
    return made;
  };
  const whole: View["whole"] = ({ node, segments }) => {
    if (node.kind !== "directory") return node;
    const { rest, below: path } = recordAt(records, below, segments);
    const lower = rest.length > 0 && path !== null ? below.look([...path, ...rest]) : null;
    if (lower?.kind === "found") return below.whole(lower);
    const { entries: _entries, covers: _covers, ...shell } = node;
    const nodes = list(segments).map(
      (each): TreeNode => whole({ ...each, kind: "found", segments: [...segments, each.node.name] }),
    );
    return { ...directoryOf(node.name, nodes), ...shell };
  };
  return { look, list, whole };
};
