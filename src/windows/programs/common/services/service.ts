import type { Failure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../../kernel/process/process.ts";
import { services } from "../../../kernel/service/service.ts";
import { controlService } from "./control.ts";
import { displayNames } from "./display-names.ts";

/** A service as its programs see it. */
export interface ServiceState {
  readonly name: string;
  readonly displayName: string;
  readonly state: "Stopped" | "StartPending" | "Running" | "StopPending";
  readonly start: "Automatic" | "Manual" | "Disabled";
  readonly pid: number;
}

const key = "HKLM\\SYSTEM\\CurrentControlSet\\Services";

const states = {
  stopped: "Stopped",
  "start pending": "StartPending",
  running: "Running",
  "stop pending": "StopPending",
} as const;

const displayName = (name: string, written: string): string => displayNames[name.toUpperCase()] ?? written;

/** Services of the silo that the program runs in, by name. */
export const servicesOf = (system: System): readonly ServiceState[] =>
  system.steps.look((world) => {
    const own = world.all(processes).find(({ id }) => id === system.process);
    return world
      .all(services)
      .filter(({ silo }) => silo === (own?.silo ?? null))
      .map(
        (each): ServiceState => ({
          name: each.name,
          displayName: displayName(each.name, each.displayName),
          state: states[each.state],
          start:
            each.start === "auto" || each.start === "delayed"
              ? "Automatic"
              : each.start === "demand"
                ? "Manual"
                : "Disabled",
          pid: world.all(processes).find(({ id }) => id === each.process)?.pid ?? 0,
        }),
      )
      .sort((one, other) => (one.name.toUpperCase() < other.name.toUpperCase() ? -1 : 1));
  });

/** One service by its name or display name: it runs, or the registry knows it. */
export const serviceNamed = (system: System, name: string): ServiceState | null => {
  const folded = name.toUpperCase();
  const found = servicesOf(system).find(
    (each) => each.name.toUpperCase() === folded || each.displayName.toUpperCase() === folded,
  );
  if (found !== undefined) return found;
  const start = system.registryGet(`${key}\\${name}\\Start`);
  if (start === null && system.registryGet(`${key}\\${name}\\ImagePath`) === null) return null;
  return {
    name,
    displayName: displayName(name, name),
    state: "Stopped",
    start: start === "2" ? "Automatic" : start === "4" ? "Disabled" : "Manual",
    pid: 0,
  };
};

/** The process of the service control manager that a program asks: its silo's; the program itself where none runs. */
const managerFor = ({ process, steps }: System): ProcessId =>
  steps.look((world) => {
    const all = world.all(processes);
    const silo = all.find(({ id }) => id === process)?.silo ?? null;
    return (
      all.find((each) => each.silo === silo && each.image === "services.exe" && each.state !== "exited")?.id ??
      (process as ProcessId)
    );
  });

/** Asks for another state of a service that exists. */
export const control = (
  system: System,
  service: ServiceState,
  to: "running" | "stopped" | "deleted" | "created",
): Failure | null => {
  const manager = managerFor(system);
  const outcome = system.steps.attempt(() =>
    system.steps.do(controlService, {
      by: system.process as ProcessId,
      manager,
      name: service.name,
      displayName: service.displayName,
      to,
      start: service.start === "Automatic" ? "auto" : service.start === "Manual" ? "demand" : "disabled",
    }),
  );
  if (to === "deleted")
    for (const value of ["ImagePath", "Start", "DisplayName"])
      system.registrySet(`${key}\\${service.name}\\${value}`, null);
  return outcome.ok ? null : outcome.failure;
};

/** Writes a new service into the registry and tells the service control manager. */
export const create = (system: System, service: ServiceState, imagePath: string): Failure | null => {
  system.registrySet(`${key}\\${service.name}\\ImagePath`, imagePath);
  system.registrySet(`${key}\\${service.name}\\Start`, { Automatic: "2", Manual: "3", Disabled: "4" }[service.start]);
  system.registrySet(`${key}\\${service.name}\\DisplayName`, service.displayName);
  return control(system, service, "created");
};

export const setStart = (system: System, name: string, start: ServiceState["start"]): void =>
  system.registrySet(`${key}\\${name}\\Start`, { Automatic: "2", Manual: "3", Disabled: "4" }[start]);
