import { fromText, joinPath, textOf, utf8Length } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { notShared } from "../file-object/sharing.ts";
import { appendOn } from "../filter/append.ts";
import { change } from "../filter/change.ts";
import { placeOne } from "../filter/write.ts";
import { sizeText } from "../size-text.ts";
import { fileApi, filterForAntiVirus } from "../source.ts";
import { wallClock } from "../volume/clock.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused, withoutParent } from "./call.ts";
import { deviceAt } from "./device-name.ts";
import { heldAsImage } from "./in-use.ts";
import { longer } from "./longer.ts";

export interface AppendFile extends FileCall {
  readonly text: string;
}

/** Adds text (as UTF-8) to the end of a file, which is made if it is not there. Fails with 3, 5, 32 (it runs, or is open), 112 or 123. */
export const appendFile = defineAct<AppendFile>("file.append", {
  takes: ({ text }) => 120 + Math.ceil(text.length / 500),
  run: (tx, data) => {
    const there = lookAt(tx, data);
    const wrong = refused(data) ?? (there.kind === "found" ? null : withoutParent(tx, data));
    if (wrong !== null) return wrong;
    const device = deviceAt(data, "file");
    if (device !== null) return device === "nothing" ? undefined : device;
    const held = heldAsImage(tx, data, "write") ?? notShared(tx, data, "write");
    if (held !== null) return held;
    const before = there.kind === "found" ? there.node : undefined;
    if (before !== undefined && (before.kind !== "file" || has(before, "R"))) return win32("5");
    const extras = there.kind === "missing" ? { notModelled: there.missing } : {};
    const start = before ?? fromText(data.segments.at(-1) ?? "", "", { attributes: "A", ...extras });
    const node = longer(start, { kind: "text", text: data.text });
    if (before === undefined)
      return placeOne(tx, data.volume, data.segments, { ...node, modified: wallClock(tx) }) ?? undefined;
    return change(tx, data.volume, (disk) => void appendOn(disk, data.segments, node)) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtWriteFile", { access: "FILE_APPEND_DATA", bytes: utf8Length(data.text) }),
  explain: (occasion) => {
    const { data, before, failure } = occasion;
    const path = joinPath(data.segments);
    if (failure) return step(`${askerOf(occasion)} cannot write to ${path}: ${failure.message}`, fileApi);
    const there = lookAt(before, data);
    const bytes = sizeText(utf8Length(data.text));
    if (there.kind !== "found" || there.layer === 0 || there.node.kind !== "file")
      return step(`${askerOf(occasion)} adds ${bytes} to ${path}.`, fileApi);
    const known =
      textOf(there.node) === undefined ? { simplified: "What is in the file is not modelled, only its length." } : {};
    return step(
      `${askerOf(occasion)} adds ${bytes} to ${path}: first all ${sizeText(there.node.size)} of it are copied from the layer to this disk.`,
      filterForAntiVirus,
      known,
    );
  },
});
