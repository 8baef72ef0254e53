import { need, type Reader } from "#core/world.ts";
import { folderPath } from "../layer/folders.ts";
import { layers } from "../layer/layer.ts";
import { belowView } from "../volume/below-view.ts";
import { recordAt } from "../volume/record-at.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { layerOf } from "./entry-shown.ts";
import { recordsOf } from "./record-of.ts";
import type { LayerFileShown } from "./types.ts";

/** The file of a layer behind a path of a container: what is read, or was copied, or is hidden; null where no layer has one. */
export const layerFileBehind = (reader: Reader, id: VolumeId, segments: readonly string[]): LayerFileShown | null => {
  const volume = need(reader, volumes, id);
  const view = belowView(reader, id);
  const { record, rest, below } = recordAt(recordsOf(volume), view, segments);
  const copied = record?.copiedFrom == null || rest.length > 0 ? null : record.copiedFrom.split("\\");
  const parent = recordAt(recordsOf(volume), view, segments.slice(0, -1));
  const hidden = parent.below === null ? null : [...parent.below, ...parent.rest, segments.at(-1) ?? ""];
  const path = copied ?? (below === null ? hidden : [...below, ...rest]);
  const found = path === null ? null : view.look(path);
  if (found?.kind !== "found") return null;
  const layer = layerOf(volume, found.layer);
  const row = layer === null ? undefined : reader.get(layers, layer);
  if (layer === null || row === undefined) return null;
  return {
    layer,
    path: [folderPath(row.folder), "Files", ...found.segments].join("\\"),
    size: found.node.kind === "file" ? found.node.size : 0,
    served: below !== null ? "SERVICED_FROM_LAYER" : "SERVICED_FROM_SCRATCH",
  };
};
