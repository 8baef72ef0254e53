import { isFailure } from "#core/failure.ts";
import type { Program, System } from "#shell/system.ts";
import { joinArguments } from "#shell/words.ts";
import { serve } from "../install/stay-up.ts";

const defaultConfig = "C:\\LogMonitor\\LogMonitorConfig.json";

const help =
  "\n\tLogMonitor Tool Version 2.1.1.0 \n\n\tUsage: LogMonitor.exe [/?] | [--help] | [[/CONFIG <PATH>][COMMAND [PARAMETERS]]] \n\n";

const trace = (system: System, text: string): void =>
  system.out(`[${new Date(system.wallClock()).toISOString()}][LOGMONITOR] ERROR: ${text}\n`);

/** Runs a program and shows logs beside what it prints. Source: microsoft/windows-container-tools, LogMonitor. Event logs, ETW and log files are not modelled: only the program's own output comes. */
export const logMonitor: Program = {
  image: "logmonitor.exe",
  main: (system) => {
    const { args } = system;
    if (args.length === 1 && /^(?:\/\?|--help)$/.test(args[0] ?? "")) {
      system.out(help);
      return 0;
    }
    const configured = args.length >= 2 && args[0]?.toLowerCase() === "/config";
    const config = configured ? (args[1] ?? "") : defaultConfig;
    if (system.find(config) === null)
      trace(system, `Configuration file '${config}' not found. Logs will not be monitored.`);
    const [program, ...rest] = configured ? args.slice(2) : args;
    if (program === undefined) return serve(system, [], "\nCTRL signal received. The process will now terminate.\n");
    const found = system.which(program);
    const child = found === null ? null : system.spawn(found.path, joinArguments([program, ...rest]));
    if (child === null || isFailure(child)) {
      trace(system, "Failed to start entrypoint process. Error: 2");
      return 2;
    }
    return system.wait(child);
  },
};
