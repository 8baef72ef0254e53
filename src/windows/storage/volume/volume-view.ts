import { directoryOf, fold, type Listed, type TreeNode } from "#contract/file-tree/index.ts";
import { at } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import { indexEntries, nameAt } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import { belowView } from "./below-view.ts";
import type { LayersView } from "./layers-view.ts";
import { type Records, shownAs, walkOwn } from "./own-walk.ts";
import { recordAt } from "./record-at.ts";
import type { View } from "./view.ts";
import { type VolumeId, volumes } from "./volume.ts";

const listOwn = (records: Records, below: LayersView, directory: FileRecord): readonly Listed[] => {
  const own = new Map<string, Listed | null>();
  for (const [key, number] of indexEntries(directory)) {
    const record = number === null ? undefined : records.find(number);
    const name = record && nameAt(record, directory.number, key);
    if (record !== undefined && name === undefined) continue;
    own.set(key, record && name ? shownAs(below, record, name.name) : null);
  }
  const lower = directory.below === null ? [] : below.listAt(directory.below);
  if (own.size === 0) return lower;
  const all = [...own].flatMap(([key, listed]) => (listed === null ? [] : [[key, listed] as const]));
  for (const listed of lower) {
    const key = fold(listed.node.name);
    if (!own.has(key)) all.push([key, listed]);
  }
  return all.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, listed]) => listed);
};

/** What a process of the container sees on its volume; of the host's C: what anybody sees. */
export const volumeView = (reader: Reader, id: VolumeId): View => {
  const { ntfs, notModelled } = need(reader, volumes, id);
  const records: Records = { find: (number) => at(ntfs.records, number) };
  const below = belowView(reader, id);
  const look: View["look"] = (segments) => walkOwn(records, below, notModelled, segments);
  const list: View["list"] = (segments) => {
    const reached = recordAt(records, segments);
    if (reached.rest.length > 0) return reached.below === null ? [] : below.list([...reached.below, ...reached.rest]);
    return reached.record !== null && isDirectory(reached.record) ? listOwn(records, below, reached.record) : [];
  };
  const whole: View["whole"] = ({ node, segments }) => {
    if (node.kind !== "directory") return node;
    const { rest, below: path } = recordAt(records, segments);
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
