import { type EntityRef, refOf } from "#core/table.ts";
import type { Program, System } from "#shell/system.ts";
import { processes } from "../../kernel/process/process.ts";
import { services } from "../../kernel/service/service.ts";
import { control, serviceNamed } from "../common/services/service.ts";

/** HRESULT of ERROR_SERVICE_DOES_NOT_EXIST. */
const noService = 0x80070424;

const usage =
  "\nUSAGE: ServiceMonitor.exe [windows service name]\n       ServiceMonitor.exe w3svc [application pool]\n\nOptions:\n    windows service name    Name of the Windows service to monitor\n    application pool        Name of the application pool to monitor; defaults to DefaultAppPool\n";

const failed = (system: System, act: string, name: string): number => {
  system.out(`\nERROR: Failed to ${act} or query status of service '${name}' error [${noService.toString(16)}]\n`);
  return noService;
};

const stop = (system: System, name: string): number => {
  const service = serviceNamed(system, name);
  if (service === null) return failed(system, "stop", name);
  if (service.state === "Running" && control(system, service, "stopped") === null)
    system.out(`\nStopping service '${name}'\n`);
  system.out(`\n Service '${name}' has been stopped \n`);
  return 0;
};

const start = (system: System, name: string): number => {
  const service = serviceNamed(system, name);
  if (service === null) return failed(system, "start", name);
  if (service.state !== "Running") control(system, service, "running");
  system.out(`\n Service '${name}' started \n`);
  return 0;
};

const rowOf = (system: System, name: string): EntityRef | null => {
  const wanted = serviceNamed(system, name)?.name.toUpperCase();
  return system.steps.look((world) => {
    const silo = world.all(processes).find(({ id }) => id === system.process)?.silo ?? null;
    const row = world
      .all(services)
      .find((each) => each.silo === silo && each.name.toUpperCase() === wanted && each.state === "running");
    return row === undefined ? null : refOf(services, row.id);
  });
};

// It ends as its service does, or with Ctrl+C.
const watch = (system: System, name: string): void => {
  const row = rowOf(system, name);
  system.catchInterrupts();
  const arrival = system.arrival(row === null ? [] : [row], (world) =>
    row !== null && world.all(services).find(({ id }) => id === row.id)?.state === "stopped" ? 1 : undefined,
  );
  if (arrival.kind === "interrupt") system.out("\nCTRL signal received. The process will now terminate.\n");
  if (arrival.kind === "seen")
    system.out(
      `\nService Change Status Notify Callback is called for service '${name}' with status '${arrival.value}'`,
    );
};

/** Keeps a container up as long as a service runs. Source: microsoft/IIS.ServiceMonitor, Main.cpp and ServiceMonitor.cpp. */
export const serviceMonitor: Program = {
  image: "servicemonitor.exe",
  main: (system) => {
    const [name] = system.args;
    if (name === undefined) {
      system.out(usage);
      return 0;
    }
    // IIS alone is stopped first: its application pool takes the variables of the container.
    if (name.toLowerCase() === "w3svc") {
      const code = stop(system, name);
      if (code !== 0) return code;
    }
    const code = start(system, name);
    if (code === 0) watch(system, name);
    stop(system, name);
    return code;
  },
};
