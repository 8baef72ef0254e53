import { sameRef } from "#core/table.ts";
import type { Mark, Wire } from "../../scene/scene.ts";
import type { ImageModel } from "../model.ts";

const round = (value: number): number => Math.round(value * 10) / 10;

/** From the line of which is told what it did to its layer; none where one of both is not shown. */
export const connector = ({ source, did }: ImageModel, marks: readonly Mark[]): readonly Wire[] => {
  const block = source.blocks.find(({ ref }) => sameRef(ref, did?.ref));
  const line = block && marks.find((mark) => mark.key === `line ${block.ref.table} ${block.ref.id}`);
  const layer = block && marks.find((mark) => mark.key === block.layer);
  if (line === undefined || layer === undefined || layer.x < line.x + line.w) return [];
  const [x1, y1] = [line.x + line.w, line.y + line.h / 2];
  const [x2, y2] = [layer.x, layer.y + Math.min(14, layer.h / 2)];
  const bend = (x2 - x1) / 2;
  const d = `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
  return [
    {
      key: "connector",
      look: "owns",
      owner: block?.state === "failed" ? "harm" : "now",
      d,
      joins: { from: line.key, to: layer.key, label: "its layer", at: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 } },
    },
  ];
};
