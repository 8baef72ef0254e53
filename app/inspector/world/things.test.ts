// Source: design/product.md, idea 4: commit and working set are two figures; windows-internals.md §6.4: a memory limit counts commit.
import { expect, it } from "vitest";
import { containers } from "#docker/engine/container/container.ts";
import { committedIn } from "#windows/kernel/job/usage.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { silos } from "#windows/kernel/silo/silo.ts";
import { bytesText } from "../../diagrams/house/world/shares.ts";
import { openLive, typed } from "../../session/live.ts";

const opened = openLive(null).live;
const line = "docker run -d --name clock -m 512m mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";
const asked = opened.intend(opened.end, typed("0", line));
if ("problem" in asked) throw new Error(asked.problem);
const { live } = asked;
const world = live.session.timeline.at(live.end);
const [container] = world.all(containers);
const silo = world.all(silos).find((each) => each.container === container?.containerId);
const ping = world.all(processes).find(({ image, silo: inside }) => /ping/i.test(image) && inside === silo?.id);
if (container === undefined || silo === undefined || ping === undefined) throw new Error("The container does not run.");

const fact = (table: string, id: number, name: string): string | undefined =>
  live.tell(live.end, { table, id }).facts.find((each) => each.name === name)?.value;

it("tells of a process what the engine keeps of it: commit, both working sets and processors apart", () => {
  expect(fact("process", ping.id, "Committed")).toBe(bytesText(ping.commit));
  expect(fact("process", ping.id, "Working set, private")).toBe(bytesText(ping.privateWorkingSet));
  expect(fact("process", ping.id, "Working set, shared too")).toBe(
    bytesText(ping.privateWorkingSet + ping.sharedWorkingSet),
  );
  expect(ping.commit).toBeGreaterThan(ping.privateWorkingSet);
});

it("measures a limit against what is committed, in the room as in the silo", () => {
  const bytes = committedIn(world, silo.job);
  expect(fact("silo", silo.id, "Committed")).toBe(bytesText(bytes));
  expect(fact("silo", silo.id, "Commit limit")).toBe("512 MiB");
  const [room] = live.house(live.end, "host").containers;
  expect(room?.memory).toMatchObject({ name: "Commit", text: `${Math.round(bytes / 1_048_576)}/512 MB` });
});
