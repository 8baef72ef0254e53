import type { Reading, TwinTable } from "../../twin/twin.ts";
import type { Place } from "../place.ts";
import type { Seen } from "../seen.ts";
import { type ImageModel, type LayerBox, PLAIN_IMAGE_VIEW } from "./model.ts";
import { sceneOf } from "./still.ts";
import { amount, sizeOf } from "./world/amount.ts";
import { imageOf } from "./world/index.ts";

const nameOf = ({ line, title }: LayerBox): string =>
  line === null ? `the layer “${title}”` : `the layer of line ${line}`;

const bytesHidden = ({ hidden }: LayerBox): number => hidden.reduce((sum, { bytes }) => sum + bytes, 0);

const layerTable = ({ layers }: ImageModel): TwinTable => ({
  key: "layers",
  title: "Layers, the base first",
  columns: ["Line", "Made by", "Holds", "Size", "Hidden of it"],
  count: layers.length,
  at: (index) => {
    const layer = layers[index];
    if (layer === undefined) return [];
    const hidden = bytesHidden(layer);
    const { line, title, note } = layer;
    return [line === null ? "" : String(line), title, note, sizeOf(layer), hidden === 0 ? "" : amount(hidden)];
  },
});

/** From each line to its layer, and from each layer to what it hides. */
const relationsOf = ({ source, layers }: ImageModel): readonly string[] => {
  const byKey = new Map(layers.map((layer) => [layer.key, layer]));
  const made = source.blocks.flatMap(({ line, layer }) => {
    const box = byKey.get(layer ?? "");
    return box === undefined || line === null ? [] : [`Line ${line} → its layer, ${box.title}, ${sizeOf(box)}`];
  });
  const hides = layers.flatMap((layer) =>
    layer.hidden.flatMap(({ path, bytes, how, by }) => {
      const other = byKey.get(by);
      const what = `${path} in ${nameOf(layer)}, ${how}, ${amount(bytes)} still paid for`;
      return other === undefined ? [] : [`${nameOf(other).replace("the layer", "Layer")} → ${what}`];
    }),
  );
  return [...made, ...hides];
};

/** An image as far as it has grown, to be read as text. */
export const readImage = (seen: Seen, place: Place): Reading => {
  const scene = sceneOf(seen, place);
  const model = imageOf(seen, PLAIN_IMAGE_VIEW);
  if (model === null)
    return {
      ...{ scene, lists: {}, tables: [], summary: ["No image is here yet."] },
      hint: "Type docker pull or docker build to get an image.",
    };
  const { name, layers, ledger, source } = model;
  const now = source.blocks.find(({ state }) => state === "now" || state === "failed");
  const hidden = ledger.hidden === null ? "" : `, of which ${amount(ledger.hidden)} are hidden`;
  const relations = relationsOf(model);
  return {
    scene,
    lists: {},
    summary: [
      `${name} has ${layers.length} ${layers.length === 1 ? "layer" : "layers"} and ${amount(ledger.size)}${hidden}.`,
      ...(now === undefined || now.line === null
        ? []
        : [`Line ${now.line} ${now.state === "failed" ? "has failed" : "is at work"}.`]),
    ],
    hint: null,
    tables: [layerTable(model)],
    relations: {
      count: relations.length,
      at: (index) => {
        const text = relations[index] ?? "";
        return { key: text, text };
      },
    },
  };
};
