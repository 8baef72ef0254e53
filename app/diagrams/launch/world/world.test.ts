// Source: reference/hcs-hns.md §2.1 (who asks whom, in which order), windows-internals.md §4.2, §4.3; design/product.md, claims 18, 19, 23.
import { describe, expect, it } from "vitest";
import { runStory } from "#app/figure/steps.ts";
import { openLive, typed } from "#app/session/live.ts";
import { sameRef } from "#core/table.ts";
import { hop } from "#core/why.ts";
import { launchStory } from "../story.ts";
import { launchOf } from "./index.ts";

const { live, steps } = runStory(launchStory);
const { timeline } = live.session;
const at = (moment: number) => launchOf(live.seen(moment, "host"));
const momentOf = (id: string): number => steps.find((step) => step.id === id)?.moment ?? Number.NaN;
const end = at(live.end);

const typedOn = (...lines: readonly string[]) =>
  lines.reduce((on, line) => {
    const asked = on.intend(on.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    return asked.live;
  }, openLive(null).live);

describe("a run, hop by hop", () => {
  it("has lanes in order of first use: the host’s programs, then the kernel, then the container", () => {
    expect(end.lanes.map(({ title }) => title)).toEqual([
      "docker.exe",
      "dockerd.exe",
      "HNS",
      "Compute Services",
      "smss.exe",
      "Kernel",
      "Container “web”",
    ]);
  });

  it("goes through engine, network service, Compute Services, kernel and session manager as the reference says", () => {
    const order = [
      "client engine HEAD /_ping",
      "client engine POST /containers/create",
      "engine engine create the scratch disk",
      "engine client 201 Created",
      "engine engine attach and filter the layers",
      "engine hns HNSCall",
      "hns kernel plug in the network card",
      "engine compute HcsCreateComputeSystem",
      "compute kernel a job object becomes a silo",
      "compute engine SystemCreateCompleted",
      "engine compute HcsStartComputeSystem",
      "compute smss SmStartServerSiloApi",
      "smss container smss.exe starts its clone in the silo",
      "container kernel smss.exe starts csrss.exe, wininit.exe",
      "container kernel wininit.exe starts services.exe, lsass.exe",
      "container kernel services.exe starts svchost.exe",
      "compute engine SystemStartCompleted",
      "engine compute HcsCreateProcess",
      "compute container CExecCreateProcess",
      "container kernel CExecSvc.exe starts ServiceMonitor.exe",
      "engine client 204 No Content",
    ];
    const said = end.rows.map(({ from, to, title }) => `${from} ${to} ${title}`);
    let from = 0;
    for (const each of order) {
      const found = said.findIndex((text, index) => index >= from && text.startsWith(each));
      expect([each, found >= from]).toEqual([each, true]);
      from = found + 1;
    }
  });

  it("leaves out no request of the engine’s or of Compute Services’", () => {
    const shown = new Set(end.rows.flatMap(({ calls }) => calls.map(({ moment }) => moment)));
    const ends = end.lanes.filter(({ id }) => id === "engine" || id === "compute");
    for (let moment = momentOf("api-request"); moment <= live.end; moment += 1) {
      const way = hop(timeline, moment);
      if (way === null || !ends.some(({ ref }) => sameRef(ref, way.from))) continue;
      expect([moment, shown.has(moment)]).toEqual([moment, true]);
    }
  });

  it("lets only Compute Services’ requests reach the session manager: the engine never does", () => {
    expect([...new Set(end.rows.filter(({ to }) => to === "smss").map(({ from }) => from))]).toEqual(["compute"]);
    expect(end.rows.some(({ from, to }) => from === "engine" && to === "kernel")).toBe(false);
  });
});

describe("the playhead", () => {
  it("is in exactly one row at each step of the command, and never goes back", () => {
    let last = -1;
    for (const { moment, number } of steps.slice(1)) {
      const model = at(moment);
      expect([number, model.rows.filter(({ when }) => when === "now").length]).toEqual([number, 1]);
      expect(model.at).toBeGreaterThanOrEqual(last);
      last = model.at;
    }
  });

  it("parts what has been from what is to come, so that it runs backwards exactly", () => {
    const forwards = steps.map(({ moment }) => at(moment));
    const backwards = [...steps].reverse().map(({ moment }) => at(moment));
    expect(backwards.reverse()).toEqual(forwards);
    for (const { rows, at: present } of forwards)
      rows.forEach(({ when }, index) => {
        expect(when === "coming").toBe(index > present);
      });
  });

  it("shows what is about to be typed with all of it still to come", () => {
    const model = at(steps[0]?.moment ?? 0);
    expect(model.command?.line).toBe(launchStory.lines[0]);
    expect(model.rows.every(({ when }) => when === "coming")).toBe(true);
  });

  it("says of a row of many calls which is being made", () => {
    const model = at(momentOf("silo-create"));
    expect(model.rows[model.at]?.note).toBe("3 of 6: NtSetInformationJobObject (35 CreateSilo)");
  });
});

describe("any session", () => {
  const session = typedOn(
    "docker run -d --name clock mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost",
    "docker exec clock cmd /c ver",
    "docker stop clock",
  );
  const model = launchOf(session.seen(session.end, "host"));

  it("shows the last command, with the ways to those before it", () => {
    expect(model.command?.line).toBe("docker stop clock");
    expect(model.earlier?.line).toBe("docker exec clock cmd /c ver");
    expect(model.place).toBe("3 of 3");
    const chosen = launchOf(session.seen(session.end, "host"), [], model.earlier?.ref.id ?? null);
    expect(chosen.rows.some(({ title, to }) => title === "CExecCreateProcess" && to === "container")).toBe(true);
  });

  it("shows a pull in a few rows, however many pieces come", () => {
    const exec = launchOf(session.seen(session.end, "host"), [], model.earlier?.ref.id ?? null);
    const first = launchOf(session.seen(session.end, "host"), [], exec.earlier?.ref.id ?? null);
    const pieces = first.rows.find(({ from }) => from === "registry");
    expect(first.lanes.at(-1)?.title).toBe("Registry");
    expect(pieces?.calls.length).toBeGreaterThan(3);
    expect(first.rows.filter(({ from, to }) => from === "registry" || to === "registry")).toHaveLength(2);
  });

  it("says of what the engine writes down by itself where, and counts no calls", () => {
    const pulled = typedOn("docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022");
    const { rows } = launchOf(pulled.seen(pulled.end, "host"));
    const own = rows.find(({ title }) => title === "write down the image and its names");
    expect(own).toMatchObject({ from: "engine", to: "engine", note: "in its own records", opened: false });
    for (const { note } of rows) expect(note).not.toMatch(/^0 /);
  });

  it("takes nothing that is typed in a container for a request to the engine", () => {
    const inside = typedOn(
      "docker run -d --name clock mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost",
      "docker exec -it clock cmd",
      "docker ps",
    );
    const { command, later } = launchOf(inside.seen(inside.end, "host"));
    expect([command?.line, later]).toEqual(["docker exec -it clock cmd", null]);
  });

  it("has no rows before anything has been asked for", () => {
    expect(launchOf(openLive(null).live.seen(0, "host"))).toMatchObject({ command: null, rows: [] });
  });
});
