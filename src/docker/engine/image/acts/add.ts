import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import type { Fields } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { durations } from "../../daemon/durations.ts";
import { moby } from "../../daemon/sources.ts";
import { type Image, type ImageRowId, imageLabel, images } from "../image.ts";

/** Records an image's configuration; an image of that id that is there already stays. */
export const imageAdd = defineAct<Fields<Image>, ImageRowId>("image.add", {
  takes: durations.record,
  run: (tx, fields) => (find(tx, images, ({ imageId }) => imageId === fields.imageId) ?? tx.insert(images, fields)).id,
  explain: ({ data, after }) => {
    const image = find(after, images, ({ imageId }) => imageId === data.imageId);
    return step(
      `The engine records the image ${imageLabel(data)}: ${data.layers.length} layers and what a container of it runs.`,
      moby("image/store.go"),
      {
        ...(image === undefined ? {} : { about: refOf(images, image.id) }),
        ...(data.notModelled === null ? {} : { simplified: data.notModelled }),
      },
    );
  },
});
