// Source: reference/hcs-hns.md §2.1 (calls and what comes back), §8 and §9 (the same run on Linux); design/product.md, claims 18, 24, 25.
import { describe, expect, it } from "vitest";
import { callTable, rowTable } from "../../../diagrams/launch/model.ts";
import { launchStory } from "../../../diagrams/launch/story.ts";
import { launchOf } from "../../../diagrams/launch/world/index.ts";
import { runStory } from "../../../figure/steps.ts";
import { openLive, typed } from "../../../session/live.ts";

const { live, steps } = runStory(launchStory);
const momentOf = (id: string): number => steps.find((step) => step.id === id)?.moment ?? Number.NaN;
const toldAt = (id: string) => live.tell(momentOf(id), null);
const factOf = (id: string, name: string) => toldAt(id).facts.find((each) => each.name === name)?.value;

describe("what comes back", () => {
  it("is pending for what only begins something, with the notification that follows", () => {
    expect(factOf("hcs-create", "Answer")).toBe("0xC0370103, pending");
    expect(factOf("hcs-create", "Then")).toBe("SystemCreateCompleted (0x2)");
    expect(factOf("hcs-start", "Then")).toBe("SystemStartCompleted (0x3)");
  });

  it("is the answer to that very request, however much happens in between", () => {
    expect(factOf("api-request-2", "Answer")).toBe("201 Created");
    expect(toldAt("api-request-2").answer).toMatchObject({ Warnings: [] });
    expect(factOf("api-request-4", "Answer")).toBe("204 No Content");
    expect(factOf("hcs-create-process", "Answer")).toBe("HCS_PROCESS_INFORMATION");
  });

  it("is the failure, where there is one", () => {
    const opened = openLive(null).live;
    const line = "docker run --name old mcr.microsoft.com/windows/nanoserver:ltsc2019 cmd";
    const asked = opened.intend(opened.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    const { timeline } = asked.live.session;
    const at = timeline.events.findIndex(({ kind }) => kind === "hcs.create") + 1;
    const { facts } = asked.live.tell(at, null);
    expect(facts.find(({ name }) => name === "Answer")?.value).toBe("0xc0370101");
  });
});

describe("the same on Linux", () => {
  it("is said, or said to be missing, of every row of a run, a build and a removal", () => {
    let played = openLive(null).live;
    for (const line of [
      "docker build -t shop C:\\src\\shop",
      "docker run -d --name web shop",
      "docker exec web cmd /c ver",
      "docker rm -f web",
    ]) {
      const asked = played.intend(played.end, typed("0", line));
      if ("problem" in asked) throw new Error(asked.problem);
      played = asked.live;
    }
    const seen = played.seen(played.end, "host");
    const unsaid = new Set<string>();
    for (let model = launchOf(seen); model.command !== null; model = launchOf(seen, [], model.earlier.ref.id)) {
      // What is typed, and what the Dockerfile’s lines do to files, is the reader’s own.
      for (const { moment } of model.rows.flatMap(({ calls }) => calls)) {
        const kind = played.session.timeline.eventOf(moment)?.kind ?? "";
        if (/^(terminal|build|file|files|directory)\./.test(kind)) continue;
        const told = played.tell(moment, null);
        if (told.title !== "What happens" && !told.facts.some(({ name }) => name === "On Linux")) unsaid.add(kind);
      }
      if (model.earlier === null) break;
    }
    expect([...unsaid]).toEqual([]);
  });

  it("tells the system’s own processes from the program: only that one has a counterpart", () => {
    expect(factOf("process-create-3", "On Linux")).toMatch(/^no counterpart/);
    const program = steps.find(({ text }) => text.startsWith("CExecSvc.exe starts ServiceMonitor.exe"));
    const facts = live.tell(program?.moment ?? 0, null).facts;
    expect(facts.find(({ name }) => name === "On Linux")?.value).toMatch(/^execve/);
  });
});

describe("a row", () => {
  it("gives the document that is sent, and says why the layer is there", () => {
    const row = { table: rowTable, id: momentOf("hcs-create") };
    const told = live.tell(momentOf("api-request"), row);
    expect(told.kind).toMatch(/^Row \d+ · still to come$/);
    expect(told.body).toMatchObject({ SystemType: "Container", Owner: "docker" });
    expect(told.what).toContain("anyone may make it");
    expect(told.sources.map(({ mark }) => mark)).toContain("documented");
  });

  it("gives all its calls where there are several, and each by itself", () => {
    const { rows } = launchOf(live.seen(live.end, "host"));
    const row = rows.find(({ title }) => title === "a job object becomes a silo");
    if (row === undefined) throw new Error("There is no such row.");
    expect((live.tell(live.end, row.ref).body as readonly object[]).flatMap(Object.keys)).toEqual(
      row.calls.map(({ label }) => label),
    );
    const third = live.tell(live.end, { table: callTable, id: row.calls[2]?.moment ?? 0 });
    expect(third.kind).toBe(`Row ${row.number}.3`);
    expect(third.title).toBe("NtSetInformationJobObject (35 CreateSilo)");
  });
});
