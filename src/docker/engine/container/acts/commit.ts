import { defineAct } from "#core/event.ts";
import { headline } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { moby } from "../../daemon/sources.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import { emitContainer } from "./event.ts";

/** What a container has changed is an image now. `name`: the one that the image was given, "" for none. */
export const containerCommit = defineAct<{
  readonly container: ContainerId;
  readonly imageId: string;
  readonly name: string;
  readonly comment: string;
}>("container.commit", {
  run: (tx, { container, imageId, name, comment }) => {
    const row = tx.get(containers, container);
    if (row !== undefined) emitContainer(tx, row, "commit", { comment, imageID: imageId, imageRef: name });
  },
  explain: ({ data, after }) =>
    headline(
      `What ${containerName(after, data.container)} has changed is one more layer, and an image: ${data.imageId.slice(7, 19)}.`,
      moby("daemon/commit.go"),
      { about: refOf(containers, data.container) },
    ),
});
