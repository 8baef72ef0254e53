// Source: reference/windows-internals.md §4.2, §4.3, §12; reference/hcs-hns.md §2.1
import { describe, expect, it } from "vitest";
import {
  closeContainer,
  createContainer,
  shutdownContainer,
  startContainerSystem,
  startProcess,
  waitProcess,
} from "#contract/container-runtime.ts";
import { createScratch, type LayerId, mountScratch, registerLayer } from "#contract/layer-store.ts";
import type { RemoteImage } from "#contract/platform.ts";
import { defineAct } from "#core/event.ts";
import { headline } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { defineProcedure } from "#core/procedure.ts";
import { begin } from "#core/runner.ts";
import { Timeline } from "#core/timeline.ts";
import { explain, hop, why } from "#core/why.ts";
import type { Program } from "#shell/system.ts";
import { resolveImage } from "../images/index.ts";
import { bootHost } from "../kernel/boot/boot.ts";
import { kernel } from "../kernel/index.ts";
import { jobs } from "../kernel/job/job.ts";
import { type Process, processes } from "../kernel/process/process.ts";
import { silos } from "../kernel/silo/silo.ts";
import { streams } from "../kernel/stream/stream.ts";
import { network, setUpNetwork } from "../network/index.ts";
import { programProcedures } from "../programs/run.ts";
import { setUpStorage, storage } from "../storage/index.ts";
import { computeSystems } from "./compute-system/compute-system.ts";
import { compute } from "./index.ts";

const id = "3f4b8e21c07d9a65e1f2b3c4d5a69788796a5b4c3d2e1f00918273645546378a";

const greeter: Program = {
  image: "cmd.exe",
  main: (system) => {
    system.out("hello from a silo\n");
    system.sleep(5_000_000);
    return 3;
  },
};

const run = defineProcedure<{ readonly image: string; readonly memory: number | null; readonly command: string }>(
  "test.run",
  (steps, { image, memory, command }) => {
    const remote = resolveImage(image, 20348);
    if (isFailure(remote)) return steps.fail(remote);
    let parent: LayerId | null = null;
    for (const descriptor of (remote as RemoteImage).layers) parent = steps.call(registerLayer, { descriptor, parent });
    steps.call(createScratch, { name: id, parent, size: null });
    const mounted = steps.call(mountScratch, { name: id });
    steps.call(createContainer, {
      id,
      name: "web",
      hostname: id.slice(0, 12),
      image,
      isolation: "process",
      osVersion: (remote as RemoteImage).osVersion,
      mounted,
      binds: [],
      endpoints: [],
      memory,
      nanoCpus: null,
      cpuShares: null,
      building: false,
    });
    steps.call(startContainerSystem, { container: id });
    const started = steps.call(startProcess, {
      container: id,
      commandLine: command,
      args: [command],
      cwd: "C:\\",
      env: { MODE: "test" },
      user: "",
      tty: false,
      openStdin: false,
      consoleSize: null,
    });
    steps.call(waitProcess, { container: id, process: started.ref });
    steps.call(shutdownContainer, { container: id, timeout: 30_000_000 });
    steps.call(closeContainer, { container: id });
    return undefined;
  },
);

const intent = defineAct<{ readonly image: string; readonly memory: number | null; readonly command: string }>(
  "test.intent",
  {
    run: (tx, data) => void begin(tx, run, data),
    explain: () => headline("A test asks.", { title: "launch.test.ts", mark: "assumption" }),
  },
);

const machine = composeMachine([
  kernel,
  storage,
  network,
  compute,
  { name: "test", acts: [intent], procedures: [run, ...programProcedures([greeter])] },
]);

const play = (image: string, command = "greeter.exe", memory: number | null = null): Timeline => {
  const timeline = Timeline.begin(
    machine,
    (tx) => {
      bootHost(tx, { name: "WINHOST01", build: "windows-server-2022", epoch: 1.75e12, cpus: 4, memory: 2 ** 34 });
      setUpStorage(tx);
      setUpNetwork(tx);
    },
    { strict: true },
  );
  timeline.ask(intent, { image, memory, command });
  timeline.runUntilQuiet();
  return timeline;
};

const servercore = "mcr.microsoft.com/windows/servercore:ltsc2022";
const nano = "mcr.microsoft.com/windows/nanoserver:ltsc2022";

/** The world while the program runs, at its fullest. */
const fullest = (timeline: Timeline) => {
  let best = timeline.at(0);
  let most = 0;
  for (let index = 0; index <= timeline.length; index += 1) {
    const world = timeline.at(index);
    const count = world.all(processes).filter(({ silo, state }) => silo !== null && state === "running").length;
    if (count >= most) [best, most] = [world, count];
  }
  return best;
};

const inside = (timeline: Timeline): readonly Process[] =>
  fullest(timeline)
    .all(processes)
    .filter(({ silo, state }) => silo !== null && state === "running");

describe("a container's user mode", () => {
  const timeline = play(nano, "cmd.exe");
  const all = inside(timeline);
  const world = fullest(timeline);
  const named = (image: string): Process =>
    all.find((each) => each.image.toLowerCase() === image.toLowerCase()) as Process;
  const parentOf = (image: string): string | undefined => {
    const { parent } = named(image);
    return parent === null ? undefined : world.get(processes, parent)?.image;
  };

  it("has the parents that Windows gives (assertions 1, 5 to 8)", () => {
    const smss = named("smss.exe");
    expect(smss.parent === null ? null : world.get(processes, smss.parent)?.pid).toBe(404);
    expect(parentOf("csrss.exe")).toBe("smss.exe");
    expect(parentOf("wininit.exe")).toBe("smss.exe");
    expect(parentOf("services.exe")).toBe("wininit.exe");
    expect(parentOf("lsass.exe")).toBe("wininit.exe");
    expect(parentOf("CExecSvc.exe")).toBe("services.exe");
    expect(parentOf("cmd.exe")).toBe("CExecSvc.exe");
  });

  it("has 13 processes on Nano Server, six of them svchost, and no font driver host (assertions 13, 14, 16)", () => {
    expect(all).toHaveLength(13);
    const groups = all.flatMap(({ commandLine }) => /-k (\w+)/.exec(commandLine)?.[1] ?? []);
    expect([...groups].sort()).toEqual(
      ["DcomLaunch", "LocalService", "LocalServiceNetworkRestricted", "NetworkService", "RPCSS", "netsvcs"].sort(),
    );
    expect(all.some(({ image }) => image === "fontdrvhost.exe")).toBe(false);
  });

  it("keeps smss in session 0 and all others in one session of their own (assertion 3)", () => {
    expect(named("smss.exe").session).toBe(0);
    expect(new Set(all.filter(({ image }) => image !== "smss.exe").map(({ session }) => session))).toEqual(
      new Set([2]),
    );
  });

  it("starts in the order that listings show (assertion 18)", () => {
    const order = ["smss.exe", "csrss.exe", "wininit.exe", "services.exe", "lsass.exe", "CExecSvc.exe", "cmd.exe"];
    expect(all.filter(({ image }) => order.includes(image)).map(({ image }) => image)).toEqual(order);
  });

  it("runs as ContainerUser on Nano Server (assertion 66)", () => {
    expect(named("cmd.exe").user).toBe("User Manager\\ContainerUser");
  });

  it("lives in a silo whose directory is named by the job's number, unique among process ids (assertion 32)", () => {
    const job = world.all(jobs)[0];
    expect(world.all(silos)[0]?.root).toBe(`\\Silos\\${job?.number}`);
    expect(world.all(processes).some(({ pid }) => pid === job?.number)).toBe(false);
    expect(job?.name).toBe(`\\Container_${id}`);
  });

  it("is gone, and forgotten by the Host Compute Service, when it has ended", () => {
    const { head } = timeline;
    expect(head.all(silos)).toEqual([]);
    expect(head.all(jobs)).toEqual([]);
    expect(head.all(computeSystems)).toEqual([]);
    expect(head.all(processes).filter(({ silo }) => silo !== null)).toEqual([]);
  });
});

describe("Server Core", () => {
  const timeline = play(servercore, "cmd.exe");

  it("adds fontdrvhost, three more groups, AggregatorHost and msdtc: 18 and the program (assertions 15, 16)", () => {
    const images = inside(timeline).map(({ image }) => image);
    expect(images.filter((image) => image === "svchost.exe")).toHaveLength(9);
    expect(images).toContain("fontdrvhost.exe");
    expect(images.filter((image) => image === "cmd.exe")).toHaveLength(1);
  });
});

describe("the way of the request", () => {
  const timeline = play(nano, "cmd.exe");
  const labels = timeline.events.flatMap((_, at) => hop(timeline, at + 1)?.label ?? []);

  it("goes through disk, silo, session manager and agent in the order of the reference", () => {
    const order = [
      "CreateSandboxLayer",
      "ActivateLayer",
      "PrepareLayer",
      "GetLayerMountPath",
      "HcsCreateComputeSystem",
      "NtCreateJobObject",
      "NtSetInformationJobObject (35",
      "NtSetInformationJobObject (37",
      "NtSetInformationJobObject (45",
      "NtCreateDirectoryObjectEx",
      "SystemCreateCompleted",
      "HcsStartComputeSystem",
      "NtSetInformationJobObject (40",
      "SmStartServerSiloApi (7)",
      "SystemStartCompleted",
      "HcsCreateProcess",
      "CExecCreateProcess",
      "LsaLogonUser",
      "HCS_PROCESS_INFORMATION",
      "ProcessExited",
    ];
    let from = 0;
    for (const label of order) {
      const at = labels.findIndex((each, index) => index >= from && each.startsWith(label));
      expect([label, at >= from]).toEqual([label, true]);
      from = at + 1;
    }
  });

  it("explains each event and leads back to the intent", () => {
    timeline.events.forEach((event, at) => {
      expect(explain(timeline, at + 1).text).toMatch(/\.$|:/);
      expect(why(timeline, event.seq).at(-1)?.event.kind).toBe("test.intent");
    });
  });
});

describe("what cannot be", () => {
  const failures = (timeline: Timeline): readonly string[] =>
    timeline.events.flatMap(({ seq }) => timeline.failureOf(seq)?.message ?? []);

  it("refuses an image that is older than the stable ABI (assertion 57)", () => {
    const timeline = play("mcr.microsoft.com/windows/nanoserver:ltsc2019", "cmd.exe");
    expect(failures(timeline)).toContain(
      `hcs::CreateComputeSystem ${id}: The container operating system does not match the host operating system.`,
    );
  });

  it("lets no process start that would exceed the job's memory (assertions 54, 56)", () => {
    const timeline = play(nano, "cmd.exe", 8 * 1024 * 1024);
    expect(failures(timeline)).toContain("The paging file is too small for this operation to complete.");
  });
});

describe("output of the program", () => {
  it("comes through the pipe that the engine holds, which is closed at the end", () => {
    const written = play(nano, "cmd.exe")
      .head.all(streams)
      .filter(({ pieces }) => pieces.length > 0);
    expect(written.map(({ pieces, closed }) => [pieces[0]?.text, closed])).toEqual([["hello from a silo\n", true]]);
  });
});
