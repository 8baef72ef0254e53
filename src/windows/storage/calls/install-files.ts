import { measure, type VisibleNode } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { placeAll } from "../filter/write.ts";
import { sizeText } from "../size-text.ts";
import { fileApi } from "../source.ts";
import { volumeView } from "../volume/volume-view.ts";
import { askerOf, type FileCall, fileHop, refused } from "./call.ts";

/** Many nodes at once; `segments` of the call itself is the directory that all have in common, for the picture. */
export interface InstallFiles extends FileCall {
  readonly items: readonly { readonly segments: readonly string[]; readonly node: VisibleNode }[];
  /** Completes "… writes 12 files: ". */
  readonly why: string;
}

const counted = ({ items }: InstallFiles): { readonly files: number; readonly bytes: number } => {
  let files = 0;
  let bytes = 0;
  for (const { node } of items) {
    const more = node.kind === "directory" ? measure(node) : { files: 1, bytes: node.kind === "file" ? node.size : 0 };
    files += more.files;
    bytes += more.bytes;
  }
  return { files, bytes };
};

/** Writes trees: what an installer unpacks, what COPY brings. Missing directories are made; directories that are there keep what is in them. Fails with 3, 5, 112, 123. */
export const installFiles = defineAct<InstallFiles>("files.install", {
  takes: (data) => 300 + Math.ceil(counted(data).bytes / 300) + 80 * counted(data).files,
  run: (tx, data) => {
    const { volume, items, readOnly } = data;
    if (readOnly) return win32("5");
    const view = volumeView(tx, volume);
    for (const { segments } of items) {
      const wrong = refused({ volume, segments, readOnly });
      if (wrong !== null) return wrong;
      const way = view.look(segments.slice(0, -1));
      const blocked = segments.some((_, at) => {
        const each = view.look(segments.slice(0, at));
        return each.kind === "found" && each.node.kind !== "directory";
      });
      if (way.kind === "link" || blocked) return win32("3");
    }
    return placeAll(tx, volume, items) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtCreateFile", { ...counted(data), why: data.why }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const { files, bytes } = counted(data);
    if (failure) return step(`${askerOf(occasion)} cannot write its files: ${failure.message}`, fileApi);
    return step(
      `${askerOf(occasion)} writes ${files === 1 ? "1 file" : `${files} files`}, ${sizeText(bytes)}: ${data.why}.`,
      fileApi,
      { simplified: "All files are written in the same moment; really there are several calls for each." },
    );
  },
});
