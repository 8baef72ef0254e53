import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { emit } from "../../daemon/event-row.ts";
import { moby } from "../../daemon/sources.ts";
import { type ImageRowId, images } from "../image.ts";

/** Gives an image a name and takes it from the image that had it. */
export const imageName = defineAct<{
  readonly image: ImageRowId;
  /** `nano:latest`; a digest reference for `digest`. */
  readonly name: string;
  readonly kind: "tag" | "digest";
  /** As `docker events` calls it; null where the pull is what it tells. */
  readonly event: "tag" | null;
}>("image.name", {
  run: (tx, { image, name, kind, event }) => {
    const field = kind === "tag" ? "repoTags" : "repoDigests";
    for (const row of tx.all(images))
      if (row.id !== image && row[field].includes(name))
        tx.update(images, row.id, { [field]: row[field].filter((each) => each !== name) });
    const row = tx.get(images, image);
    if (row === undefined) return;
    const names = row[field].includes(name) ? row[field] : [...row[field], name].sort();
    tx.update(images, image, { [field]: names, ...(event === null ? {} : { lastTagged: tx.now }) });
    if (event !== null) emit(tx, "image", event, row.imageId, { name });
  },
  explain: ({ data }) =>
    step(`The name ${data.name} now leads to the image.`, moby("daemon/images/image_tag.go"), {
      about: refOf(images, data.image),
    }),
});
