import { need, type Reader } from "#core/world.ts";
import type { Target } from "../calls/call.ts";
import { folderPath } from "../layer/folders.ts";
import { layers } from "../layer/layer.ts";
import { recordsOf } from "../read/record-of.ts";
import { belowView } from "../volume/below-view.ts";
import { recordAt } from "../volume/record-at.ts";
import { volumes } from "../volume/volume.ts";
import type { LayerFile } from "./file-object.ts";

/** The layer's file that a read of a path is sent to; null where the disk has a file of its own. */
export const layerFileAt = (reader: Reader, { volume, segments }: Target): LayerFile | null => {
  const row = need(reader, volumes, volume);
  const { rest, below } = recordAt(recordsOf(row), belowView(reader, volume), segments);
  const found = below === null ? null : belowView(reader, volume).look([...below, ...rest]);
  if (found?.kind !== "found" || found.node.kind !== "file") return null;
  const layer = row.layers[found.layer - 1];
  const folder = layer === undefined ? undefined : reader.get(layers, layer)?.folder;
  if (layer === undefined || folder === undefined) return null;
  return { layer, path: [folderPath(folder), "Files", ...found.segments].join("\\"), below: found.segments.join("\\") };
};
