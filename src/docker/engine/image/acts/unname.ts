import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { emit } from "../../daemon/event-row.ts";
import { moby } from "../../daemon/sources.ts";
import { type ImageRowId, images } from "../image.ts";

/** Takes a name from an image. */
export const imageUnname = defineAct<{ readonly image: ImageRowId; readonly name: string }>("image.unname", {
  run: (tx, { image, name }) => {
    const row = tx.get(images, image);
    if (row === undefined) return;
    tx.update(images, image, {
      repoTags: row.repoTags.filter((each) => each !== name),
      repoDigests: row.repoDigests.filter((each) => each !== name),
    });
    emit(tx, "image", "untag", row.imageId, { name: row.imageId });
  },
  explain: ({ data }) =>
    step(`The name ${data.name} no longer leads to an image.`, moby("daemon/images/image_delete.go"), {
      about: refOf(images, data.image),
    }),
});
