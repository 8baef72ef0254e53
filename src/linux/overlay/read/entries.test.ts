// Source: Linux kernel, Overlay Filesystem, "Upper and Lower", "whiteouts and opaque directories".
import { expect, it } from "vitest";
import { directoryOf, fromText } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { happen, linuxContainer } from "../../../../test/stores/linux-world.ts";
import { result } from "../../../windows/storage/probe.ts";
import { makeDirectory } from "../calls/make.ts";
import { writePath } from "../calls/procedures.ts";
import { removeDirectory, unlinkFile } from "../calls/remove.ts";
import { overlayDirectories } from "../store/directory.ts";
import { overlayMounts } from "../store/mount.ts";
import { entriesRaw, entriesSeen } from "./entries.ts";

const base = directoryOf("", [
  directoryOf("srv", [fromText("changed", "1"), fromText("gone", "2"), fromText("kept", "3"), directoryOf("sub", [])]),
]);
const app = directoryOf("", [directoryOf("srv", [fromText("newer", "4")])]);

const changed = () => {
  const made = linuxContainer([base, app]);
  const { timeline, on } = made;
  result(timeline, writePath, { ...on("/srv/changed"), written: { text: "!" }, append: true });
  result(timeline, writePath, { ...on("/srv/made"), written: { text: "5" }, append: false });
  happen(timeline, unlinkFile, on("/srv/gone"));
  happen(timeline, removeDirectory, on("/srv/sub"));
  happen(timeline, makeDirectory, on("/srv/sub"));
  const [bottom, top, , own] = timeline.head.all(overlayDirectories);
  if (bottom === undefined || top === undefined || own === undefined) throw new Error("There are four directories.");
  return { ...made, bottom, top, own };
};

it("says of each name that a container sees where it comes from", () => {
  const { timeline, mount, bottom, top, own } = changed();
  const seen = entriesSeen(timeline.head, mount, "/srv");
  if (isFailure(seen)) throw new Error(seen.message);
  expect(seen.map(({ name, state, from }) => [name, state, from])).toEqual([
    ["changed", "copied up", own.id],
    ["kept", "from a layer", bottom.id],
    ["made", "new", own.id],
    ["newer", "from a layer", top.id],
    ["sub", "new", own.id],
  ]);
  const root = entriesSeen(timeline.head, mount, "/");
  expect(root).toContainEqual(expect.objectContaining({ name: "srv", state: "merged" }));
  expect(entriesSeen(timeline.head, mount, "/srv/kept")).toMatchObject({ code: "ENOTDIR" });
});

it("shows the host what is really there: whiteouts, and what is opaque", () => {
  const { timeline, mount, own } = changed();
  const raw = entriesRaw(timeline.head, own.id, "/srv");
  expect(raw.map(({ name, mark }) => [name, mark])).toEqual([
    ["changed", null],
    ["gone", "whiteout"],
    ["made", null],
    ["sub", "opaque"],
  ]);
  expect(entriesRaw(timeline.head, own.id, "/nothing")).toEqual([]);
  expect(timeline.head.get(overlayMounts, mount)?.directory).toBe(own.id);
});
