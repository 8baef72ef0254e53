import type { Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { createProcess } from "../../kernel/process/create.ts";
import { type Process, type ProcessId, processes } from "../../kernel/process/process.ts";
import { services } from "../../kernel/service/service.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import { askForWorker } from "./acts.ts";

/** The pool of IIS's default site. */
export const pool = "DefaultAppPool";

/** How long a worker takes before it asks for requests, µs. An assumption. */
const starting = 600_000;

const pipe = "\\\\.\\pipe\\iisipm7b0d3f52-6c1e-4b8a-9d55-2f1c0a4e8b67";
const commandLine = `c:\\windows\\system32\\inetsrv\\w3wp.exe -ap "${pool}" -v "v4.0" -a ${pipe} -h "C:\\inetpub\\temp\\apppools\\${pool}\\${pool}.config" -w "" -m 0`;

const workerIn = (world: Reader, silo: SiloId | null): Process | undefined =>
  world.all(processes).find((each) => each.silo === silo && each.image === "w3wp.exe" && each.state === "running");

const activator = (world: Reader, silo: SiloId | null): ProcessId | null =>
  world.all(services).find((each) => each.silo === silo && each.name.toUpperCase() === "WAS")?.process ??
  world.all(processes).find((each) => each.silo === silo && each.services.includes("W3SVC"))?.id ??
  null;

/** The worker process of a silo's web server, started where there is none. Null where nobody can start one. Source: reference/windows-internals.md §4.6, table of processes. */
export const workerOf = (steps: Steps, silo: SiloId | null): ProcessId | null => {
  const { worker, was } = steps.look((world) => ({
    worker: workerIn(world, silo)?.id ?? null,
    was: activator(world, silo),
  }));
  if (worker !== null || was === null) return worker;
  steps.do(askForWorker, { was: refOf(processes, was), pool });
  const made = steps.attempt(() =>
    steps.do(createProcess, {
      caller: was,
      image: "w3wp.exe",
      path: "C:\\Windows\\System32\\inetsrv\\w3wp.exe",
      commandLine,
      user: `IIS APPPOOL\\${pool}`,
      services: [],
      stdin: null,
      stdout: null,
      stderr: null,
    }),
  );
  if (!made.ok) return null;
  steps.sleep(starting);
  return made.value;
};
