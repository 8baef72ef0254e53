import {
  directoryOf,
  emptyDirectory,
  fold,
  type Listed,
  type TreeNode,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import { need, type Reader } from "#core/world.ts";
import { nameAt } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import { belowView } from "./below-view.ts";
import { derivedRecords } from "./derived.ts";
import { entriesOf } from "./entries.ts";
import type { LayersView } from "./layers-view.ts";
import type { Lookup } from "./lookup.ts";
import { nodeOf } from "./own-node.ts";
import { recordsIn } from "./records.ts";
import type { View } from "./view.ts";
import { type VolumeId, volumes } from "./volume.ts";

// A letter of `attrib`: FILE_ATTRIBUTE_REPARSE_POINT.
const marked = <N extends VisibleNode>(node: N): N => ({ ...node, attributes: `${node.attributes ?? ""}L` });

const rawNode = (below: LayersView, record: FileRecord, name: string): VisibleNode => {
  const own = nodeOf(record, name);
  if (own !== null && record.below === null) return own;
  if (isDirectory(record)) return marked(emptyDirectory(name, own ?? {}));
  const there = record.below === null ? null : below.lookFrom(record.below, [], 0, []);
  const size = there?.kind === "found" && there.node.kind === "file" ? there.node.size : 0;
  const { version: _version, ...described } = record.described;
  return marked({ kind: "file", name, size, content: { kind: "opaque" }, ...described });
};

interface Inside {
  readonly record: FileRecord;
  readonly node: VisibleNode;
}

/** A volume as it lies on its disk: what a process of the host sees of a container's. Source: reference/windows-storage.md F2.12, A22, A37. */
export const rawView = (reader: Reader, id: VolumeId): View => {
  const { ntfs } = need(reader, volumes, id);
  const records = recordsIn(ntfs);
  const below = belowView(reader, id);
  const inside = (directory: FileRecord): ReadonlyMap<string, Inside> => {
    const made = new Map<string, Inside>();
    if (!isDirectory(directory)) return made;
    for (const [key, record] of derivedRecords(records, below, directory))
      made.set(key, {
        record,
        node: rawNode(below, record, record.names[0]?.name ?? key),
      });
    for (const [key, number] of entriesOf(records, directory)) {
      const record = number === null ? undefined : records.find(number);
      const name = record && nameAt(record, directory.number, key)?.name;
      if (record !== undefined && name === undefined) continue;
      made.delete(key);
      if (record !== undefined && name !== undefined) made.set(key, { record, node: rawNode(below, record, name) });
    }
    return made;
  };
  const root = records.find(rootRecord);
  const reach = (segments: readonly string[]): Inside | "2" | "3" => {
    let at: Inside | undefined = root && { record: root, node: emptyDirectory("") };
    for (const [place, segment] of segments.entries()) {
      at = at === undefined ? undefined : inside(at.record).get(fold(segment));
      if (at === undefined) return place === segments.length - 1 ? "2" : "3";
    }
    return at ?? "3";
  };
  const spelled = (segments: readonly string[]): readonly string[] =>
    segments.map((segment, place) => {
      const there = reach(segments.slice(0, place + 1));
      return typeof there === "string" ? segment : there.node.name;
    });
  const look = (segments: readonly string[]): Lookup => {
    const there = reach(segments);
    if (typeof there === "string") return { kind: "absent", code: there };
    return { kind: "found", node: there.node, segments: spelled(segments), layer: 0 };
  };
  const list = (segments: readonly string[]): readonly Listed[] => {
    const there = reach(segments);
    if (typeof there === "string") return [];
    return [...inside(there.record)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { node }]) => ({ node, layer: 0 }));
  };
  const whole: View["whole"] = ({ node, segments }) => {
    if (node.kind !== "directory") return node;
    const nodes = list(segments).map(
      (each): TreeNode => whole({ ...each, kind: "found", segments: [...segments, each.node.name] }),
    );
    const { entries: _entries, ...shell } = node;
    return { ...directoryOf(node.name, nodes), ...shell };
  };
  return { look, list, whole };
};
