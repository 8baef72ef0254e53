import { startContainerSystem } from "#contract/container-runtime.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { createProcess } from "../../kernel/process/create.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { createSession } from "../../kernel/session/acts.ts";
import { initializeServerSilo, markSiloRunning } from "../../kernel/silo/acts.ts";
import { type SiloId, silos } from "../../kernel/silo/silo.ts";
import { exists } from "../../programs/files.ts";
import { actorsOf } from "../actors.ts";
import { systemOf } from "../compute-system/find.ts";
import { changeSystem, notify, startSystem } from "../hcs/requests.ts";
import { bootListOf, type Group } from "./boot-list.ts";
import { containerEnvironment } from "./environment.ts";
import { imageServices } from "./image-services.ts";
import { prepareSession, registerAgent, startServerSilo, startServices } from "./messages.ts";

const system32 = "C:\\Windows\\System32\\";

/** Start: the silo becomes a server silo and its own user mode boots in it. Order: reference/windows-internals.md §4.2, parents: §4.3. */
export const start = defineProcedure(startContainerSystem, (steps, { container }) => {
  const known = steps.look((world) => {
    const system = systemOf(world, container);
    const silo = system?.silo == null ? undefined : world.get(silos, system.silo);
    if (system === undefined || silo === undefined) return null;
    const build = Number(silo.userModeBuild) || 20348;
    return {
      actors: actorsOf(world),
      system: system.id,
      silo: silo.id,
      job: silo.job,
      list: bootListOf({ serverCore: exists(world, silo.id, `${system32}fontdrvhost.exe`), build }),
      env: containerEnvironment(world, silo),
      ofImage: imageServices(world, silo.id),
    };
  });
  if (known === null)
    return steps.fail(failure("0xc037010e", `hcs::System::Start ${container}: The compute system could not be found.`));
  const { actors, system, silo, job, list, env, ofImage } = known;
  const { engine, compute, sessionManager } = actors;

  steps.do(startSystem, { engine, compute, container });
  steps.do(initializeServerSilo, { caller: compute, silo });
  steps.do(startServerSilo, { compute, sessionManager, silo });
  const smss = steps.do(createProcess, {
    caller: sessionManager,
    image: "smss.exe",
    path: `${system32}smss.exe`,
    commandLine: "\\SystemRoot\\System32\\smss.exe",
    session: 0,
    job,
    silo,
    env,
    cwd: "C:\\Windows",
  });
  steps.do(prepareSession, { process: smss });
  const session = steps.do(createSession, { caller: smss, silo });
  const boot = (caller: ProcessId, image: string, commandLine = `${system32}${image}`, user?: string): ProcessId =>
    steps.do(createProcess, {
      caller,
      image,
      path: `${system32}${image}`,
      commandLine,
      session,
      ...(user === undefined ? {} : { user }),
    });
  boot(smss, "csrss.exe", "%SystemRoot%\\system32\\csrss.exe ObjectDirectory=\\Windows SharedSection=1024,20480,768");
  const wininit = boot(smss, "wininit.exe", "wininit.exe");
  const manager = boot(wininit, "services.exe");
  boot(wininit, "lsass.exe");
  if (list.fontDriverHost) boot(wininit, "fontdrvhost.exe", '"fontdrvhost.exe"', "Font Driver Host\\UMFD-0");
  for (const group of list.before) host(steps, manager, silo, group);
  const agent = boot(manager, "CExecSvc.exe");
  steps.do(startServices, { manager, process: agent, silo, names: ["cexecsvc"] });
  steps.do(registerAgent, { agent, compute });
  steps.do(changeSystem, { system, to: { agent, state: "Running" } });
  steps.do(markSiloRunning, { caller: compute, silo });
  steps.do(notify, { engine, compute, container, type: 3, status: "0x0" });
  steps.start(startRest, { manager, silo, groups: [...ofImage, ...list.after], images: list.late });
});

/** Services keep starting after the container counts as running. Source: reference/windows-internals.md §4.2. */
export const startRest = defineProcedure<{
  readonly manager: ProcessId;
  readonly silo: SiloId;
  readonly groups: readonly Group[];
  readonly images: readonly string[];
}>("container.start-rest", (steps, { manager, silo, groups, images }) => {
  const alive = (): boolean => steps.look((world) => world.get(processes, manager)?.state === "running");
  for (const group of groups) {
    steps.sleep(9000);
    if (!alive()) return;
    host(steps, manager, silo, group);
  }
  for (const image of images) {
    steps.sleep(40_000);
    if (!alive()) return;
    const made = steps.attempt(() =>
      steps.do(createProcess, {
        caller: manager,
        image,
        path: `${system32}${image}`,
        commandLine: `${system32}${image}`,
        notable: false,
      }),
    );
    const service = image === "msdtc.exe" ? "MSDTC" : null;
    if (made.ok && service !== null) steps.do(startServices, { manager, process: made.value, silo, names: [service] });
  }
});

const host = (steps: Steps, manager: ProcessId, silo: SiloId, { name, user, services }: Group): void => {
  const made = steps.attempt(() =>
    steps.do(createProcess, {
      caller: manager,
      image: "svchost.exe",
      path: `${system32}svchost.exe`,
      // Grouped, without -s: reference/windows-internals.md §4.6.
      commandLine: `${system32}svchost.exe -k ${name} -p`,
      user,
      notable: false,
    }),
  );
  if (made.ok) steps.do(startServices, { manager, process: made.value, silo, names: services });
};
