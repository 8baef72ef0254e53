import type { Reader } from "#core/world.ts";
import type { Program } from "#shell/system.ts";
import { type Process, type ProcessId, processes } from "../../kernel/process/process.ts";
import { grouped } from "../common/moment.ts";

// Layout: learn.microsoft.com, tasklist. What a silo's process sees: reference/windows-internals.md §12, assertion 12.
const visible = (world: Reader, own: number): readonly Process[] => {
  const self = world.get(processes, own as ProcessId);
  const living = world.all(processes).filter(({ state }) => state !== "exited");
  return self?.silo == null ? living : living.filter((each) => each.silo === self.silo || each.image === "System");
};

const row = (name: string, pid: number, session: number, kilobytes: number): string =>
  `${name.slice(0, 25).padEnd(25)} ${String(pid).padStart(8)} ${(session === 0 ? "Services" : "Console").padEnd(16)} ${String(session).padStart(11)} ${`${grouped(kilobytes)} K`.padStart(12)}\n`;

const head = `
Image Name                     PID Session Name        Session#    Mem Usage
========================= ======== ================ =========== ============
`;

const services = (list: readonly Process[]): string =>
  `\nImage Name                     PID Services\n========================= ======== ============================================\n${list
    .map(
      ({ image, pid, services: names }) =>
        `${image.slice(0, 25).padEnd(25)} ${String(pid).padStart(8)} ${names.length === 0 ? "N/A" : names.join(", ")}\n`,
    )
    .join("")}`;

/** Lists processes: `/svc` with their services, `/fi "imagename eq x"`. */
export const tasklist: Program = {
  image: "tasklist.exe",
  main: (system) => {
    const wanted = /imagename\s+eq\s+(\S+)/i.exec(system.args.join(" "))?.[1]?.toLowerCase();
    const rows = system.steps.look((world) =>
      visible(world, system.process).filter(({ image }) => wanted === undefined || image.toLowerCase() === wanted),
    );
    if (rows.length === 0) {
      system.out("INFO: No tasks are running which match the specified criteria.\n");
      return 0;
    }
    if (system.args.some((each) => each.toLowerCase() === "/svc")) system.out(services(rows));
    else {
      const idle = wanted === undefined ? row("System Idle Process", 0, 0, 8) : "";
      const text = rows.map(({ image, pid, session, privateWorkingSet, sharedWorkingSet }) =>
        row(image, pid, session, Math.round((privateWorkingSet + sharedWorkingSet) / 1024)),
      );
      system.out(head + idle + text.join(""));
    }
    return 0;
  },
};
