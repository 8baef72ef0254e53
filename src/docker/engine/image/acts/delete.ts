import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { emit } from "../../daemon/event-row.ts";
import { moby } from "../../daemon/sources.ts";
import { type ImageRowId, images } from "../image.ts";

/** Forgets an image. Its layers go by themselves. */
export const imageDelete = defineAct<{ readonly image: ImageRowId; readonly imageId: string }>("image.delete", {
  run: (tx, { image, imageId }) => {
    if (tx.get(images, image) === undefined) return;
    tx.remove(images, image);
    emit(tx, "image", "delete", imageId, { name: imageId });
  },
  explain: ({ data }) =>
    step(`The engine forgets the image ${data.imageId.slice(7, 19)}.`, moby("daemon/images/image_delete.go")),
});
