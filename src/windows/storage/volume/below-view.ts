import type { Reader } from "#core/world.ts";
import { need } from "#core/world.ts";
import { layers } from "../layer/layer.ts";
import { scratches } from "../layer/scratch.ts";
import { type LayersView, layersView } from "./layers-view.ts";
import { lowerSheets } from "./stack.ts";
import { type Volume, type VolumeId, volumes } from "./volume.ts";

/** A view, and the rows from which it was made: as long as they are the same, so is what it shows. */
interface Known {
  readonly base: string | null;
  readonly rows: readonly [layers: unknown, scratches: unknown];
  readonly view: LayersView;
}

// By the array of a volume's layers, which its row keeps whatever is written: containers of one image have arrays of their own, but merge once.
const known = new WeakMap<Volume["layers"], Known>();

/** What is below what was written to a volume. */
export const belowView = (reader: Reader, id: VolumeId): LayersView => {
  const { layers: chain, base, kind } = need(reader, volumes, id);
  const rows = [reader.all(layers), kind === "host" ? reader.all(scratches) : null] as const;
  const before = known.get(chain);
  if (before?.rows[0] === rows[0] && before.rows[1] === rows[1] && before.base === base) return before.view;
  const view = layersView(lowerSheets(reader, id));
  known.set(chain, { base, rows, view });
  return view;
};
