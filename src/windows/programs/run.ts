import { type AnyProcedure, defineProcedure } from "#core/procedure.ts";
import { need } from "#core/world.ts";
import type { Program, System } from "#shell/system.ts";
import { exitProcess } from "../kernel/process/exit.ts";
import { type ProcessId, processes } from "../kernel/process/process.ts";
import { type ProgramArgs, standIn } from "../kernel/process/program.ts";
import { runInstaller } from "./install/silent-installer.ts";
import { createSystem } from "./system/create.ts";

const procedureOf = (name: string, main: (system: System) => number): AnyProcedure =>
  defineProcedure<ProgramArgs>(name, (steps, { process }) => {
    const system = createSystem(steps, process);
    const outcome = steps.attempt(() => main(system));
    const exitCode = outcome.ok ? outcome.value : 1;
    if (steps.look((world) => world.get(processes, process)?.state === "running"))
      steps.do(exitProcess, { process, exitCode: exitCode >>> 0 });
  });

/** A program of which Silo knows nothing but that it is there. An installer that asks nothing installs; any other ends at once in a build and, with a word, on the host; in a container it stays up. */
const unknownMain = (system: System): number => {
  const installed = runInstaller(system);
  if (installed !== null) return installed;
  const { image, silo } = system.steps.look((world) => {
    const self = need(world, processes, system.process as ProcessId);
    return { image: self.image, silo: self.silo };
  });
  system.notModelled(`what ${image} does`);
  if (silo === null) {
    system.err(`Silo does not model what ${image} does.\n`);
    return 0;
  }
  return system.building ? 0 : system.stay();
};

/** The procedures that run programs, and the one for all others. */
export const programProcedures = (programs: readonly Program[]): readonly AnyProcedure[] => [
  ...programs.map(({ image, main }) => procedureOf(`program ${image}`, main)),
  procedureOf(standIn, unknownMain),
];
