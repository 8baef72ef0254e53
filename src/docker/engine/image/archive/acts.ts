import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import { durations } from "../../daemon/durations.ts";
import { emit } from "../../daemon/event-row.ts";
import { moby } from "../../daemon/sources.ts";

interface Told {
  readonly daemon: EntityRef;
  /** Ids of the images. */
  readonly images: readonly string[];
}

const named = ({ images }: Told): string => images.map((id) => id.slice(7, 19)).join(", ");

/** Images have been put into an archive. Files is what the archive holds; bytes its length. */
export const imagesSaved = defineAct<Told & { readonly files: number; readonly bytes: number }>("image.saved", {
  takes: ({ bytes }) => durations.record + Math.ceil(bytes / 200),
  run: (tx, { images }) => {
    for (const id of images) emit(tx, "image", "save", id, { name: id });
  },
  explain: ({ data }) =>
    step(
      `The engine writes ${named(data)} as an OCI image layout into one tar archive: ${data.files} files, ${data.bytes} bytes, each blob named by its SHA-256.`,
      moby("image/tarexport/save.go"),
      { about: data.daemon },
    ),
});

/** The engine unpacks an archive to look for images. */
export const archiveUnpacked = defineAct<{
  readonly daemon: EntityRef;
  readonly folder: string;
  readonly bytes: number;
}>("image.unpack-archive", {
  takes: ({ bytes }) => durations.record + Math.ceil(bytes / 200),
  explain: ({ data }) =>
    step(
      `The engine unpacks the archive of ${data.bytes} bytes to ${data.folder} and reads manifest.json.`,
      moby("image/tarexport/load.go"),
      { about: data.daemon, simplified: "The folder is gone when the command ends; Silo does not show it meanwhile." },
    ),
});

/** An image of an archive is one of the engine's now. */
export const imageLoaded = defineAct<Told>("image.loaded", {
  run: (tx, { images }) => {
    for (const id of images) emit(tx, "image", "load", id, { name: id });
  },
  explain: ({ data }) =>
    step(`${named(data)} is loaded: its id is the digest of its configuration.`, moby("image/tarexport/load.go"), {
      about: data.daemon,
    }),
});
