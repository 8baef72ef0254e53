// Source: reference/docker-cli.md §4.1 (pull); windows-storage.md §1.4; docker commit adds a layer that no container stands on yet.
import { beforeAll, describe, expect, it } from "vitest";
import { type Live, openLive, typed } from "../../../session/live.ts";
import { layoutStorage } from "../layout.ts";
import type { StorageModel } from "../model.ts";
import { PLAIN_STORAGE_VIEW } from "../view.ts";
import { storageOf } from "./index.ts";

const type = (live: Live, line: string): Live => {
  const asked = live.intend(live.end, typed("0", line));
  if ("problem" in asked) throw new Error(asked.problem);
  return asked.live;
};

const modelAt = (live: Live, moment: number): StorageModel => storageOf(live.seen(moment, "host"));

const momentsOf = (live: Live): readonly number[] => Array.from({ length: live.end }, (_, at) => at + 1);

describe("the first docker run", () => {
  let live: Live;
  let pulling: readonly StorageModel[] = [];
  beforeAll(() => {
    live = type(
      openLive(null).live,
      "docker run -d --name web mcr.microsoft.com/windows/servercore:ltsc2022 ping -t localhost",
    );
    pulling = momentsOf(live)
      .map((moment) => modelAt(live, moment))
      .filter(({ arriving }) => arriving.length > 0);
  });

  it("shows each layer come and be unpacked, never less than before", () => {
    const sums = pulling.map(({ arriving }) => arriving.reduce((sum, { came, unpacked }) => sum + came + unpacked, 0));
    expect(sums.length).toBeGreaterThan(5);
    expect([...sums].sort((one, other) => one - other)).toEqual(sums);
    for (const { came, packed, unpacked, size } of pulling.at(-1)?.arriving ?? []) {
      expect(came).toBe(packed);
      expect(unpacked / size).toBeGreaterThan(0.999);
    }
  });

  it("says that a container is being made until its disk is there, and offers no other", () => {
    for (const model of pulling) {
      expect(model.making).toBe(true);
      expect(layoutStorage(model, 1280, 700).fields).toEqual([]);
    }
    const done = modelAt(live, live.end);
    expect([done.arriving, done.making, done.disks.length]).toEqual([[], false, 1]);
  });

  it("lists a committed layer apart from those under the container", () => {
    const committed = ["docker exec web cmd /c echo x>C:\\x.txt", "docker stop web", "docker commit web webc"].reduce(
      type,
      live,
    );
    const model = modelAt(committed, committed.end);
    const { panes } = layoutStorage(model, 1280, 2000, PLAIN_STORAGE_VIEW);
    const list = panes.find(({ key }) => key === "layers list");
    const names = Array.from({ length: list?.count ?? 0 }, (_, at) => list?.row(at).name ?? "").filter(
      (name) => name !== "",
    );
    expect(names.filter((name) => name.startsWith("Layer ")).length).toBe(model.layers.length);
    const apart = names.indexOf("Not under “web”");
    expect(names.slice(apart + 1)).toEqual([expect.stringMatching(/^Layer 3, .*not under what is shown$/)]);
  });
});
