// Source: reference/windows-storage.md F2.25, F2.26: names of a directory that nobody has looked into have no records.
import { beforeAll, expect, it } from "vitest";
import { type Live, openLive, typed } from "../../session/live.ts";
import { linksOf } from "./layout/links.ts";
import { layoutStorage } from "./layout.ts";
import type { Disk, Spot } from "./model.ts";
import { around } from "./paths.ts";
import { PLAIN_STORAGE_VIEW } from "./view.ts";
import { storageOf } from "./world/index.ts";

const PATH = "Windows\\System32\\drivers\\etc\\hosts";

let live: Live;
beforeAll(() => {
  const opened = openLive(null).live;
  const line = "docker run -d --name web mcr.microsoft.com/windows/servercore:ltsc2022 ping -t localhost";
  const asked = opened.intend(opened.end, typed("0", line));
  if ("problem" in asked) throw new Error(asked.problem);
  live = asked.live;
});

it("leads from a name without a record, dotted, to the record of the directory that says so", () => {
  const model = storageOf(live.seen(live.end, "host"));
  const [disk] = model.disks as readonly [Disk];
  const selected: Spot = { disk: "container:0", path: PATH };
  const view = { ...PLAIN_STORAGE_VIEW, selected, expanded: { "container:0": around(PATH) } };
  const scene = layoutStorage(model, 1280, 700, view);
  const records = scene.panes.find(({ key }) => key === "records container:0");
  expect(records?.rowOf(selected)).toBe(-1);
  const row = records?.row(records.standIn?.(selected) ?? -1);
  expect(PATH.startsWith(`${row?.spot?.path}\\`)).toBe(true);
  expect(row?.name).toMatch(/not looked into yet$/);
  expect(row?.mark.labels.find(({ id }) => id === "holds")?.text).toBe("not looked into yet");
  expect(linksOf(scene, disk, selected, {}).map(({ tie }) => tie)).toContain("unmade");
  expect(linksOf(scene, disk, selected, {}).map(({ tie }) => tie)).not.toContain("link");
});
