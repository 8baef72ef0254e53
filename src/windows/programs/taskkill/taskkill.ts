import type { Program } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";

const values = (args: readonly string[], name: string): readonly string[] =>
  args.flatMap((each, at) => (each.toLowerCase() === name ? [args[at + 1] ?? ""] : []));

/** Ends processes by id or image name. Texts: learn.microsoft.com, taskkill. */
export const taskkill: Program = {
  image: "taskkill.exe",
  main: (system) => {
    const pids = values(system.args, "/pid");
    const names = values(system.args, "/im").map((each) => each.toLowerCase());
    if (pids.length + names.length === 0) {
      system.err(
        'ERROR: Invalid syntax. Neither /FI nor /PID nor /IM were specified.\nType "TASKKILL /?" for usage.\n',
      );
      return 1;
    }
    const found = system.steps.look((world) => {
      const silo = world.get(processes, system.process as ProcessId)?.silo ?? null;
      return world
        .all(processes)
        .filter((each) => each.state === "running" && (silo === null || each.silo === silo))
        .filter(({ pid, image }) => pids.includes(String(pid)) || names.includes(image.toLowerCase()))
        .map(({ pid, image }) => ({ pid, image }));
    });
    for (const pid of pids.filter((each) => !found.some((one) => String(one.pid) === each)))
      system.err(`ERROR: The process "${pid}" not found.\n`);
    for (const name of names.filter((each) => !found.some(({ image }) => image.toLowerCase() === each)))
      system.err(`ERROR: The process "${name}" not found.\n`);
    for (const { pid, image } of found) {
      const failed = system.kill(pid, 1);
      if (failed === null) system.out(`SUCCESS: The process "${image}" with PID ${pid} has been terminated.\n`);
      else system.err(`ERROR: The process with PID ${pid} could not be terminated.\nReason: ${failed.message}\n`);
    }
    return found.length === 0 ? 128 : 0;
  },
};
