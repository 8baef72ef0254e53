import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import { find } from "#core/world.ts";
import { type ProcessId, processes } from "../../../kernel/process/process.ts";
import { type Service, services } from "../../../kernel/service/service.ts";

const manager = {
  title: "Service control manager",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/services/service-control-manager",
} as const;

interface Control {
  /** Who asks. */
  readonly by: ProcessId;
  /** The service control manager of its silo. */
  readonly manager: ProcessId;
  readonly name: string;
  readonly displayName: string;
  readonly to: "running" | "stopped" | "deleted" | "created";
  readonly start?: Service["start"];
}

const verbs: Readonly<Record<Control["to"], string>> = {
  running: "start",
  stopped: "stop",
  deleted: "delete",
  created: "create",
};

/** A program asks the service control manager of its silo to start, stop, make or delete a service. Failures: 1056 it runs already, 1062 it does not run. */
export const controlService = defineAct<Control, null>("service.control", {
  takes: 200_000,
  run: (tx, { by, name, displayName, to, start = "demand" }) => {
    const silo = tx.get(processes, by)?.silo ?? null;
    const known = find(tx, services, (each) => each.silo === silo && each.name.toUpperCase() === name.toUpperCase());
    if (to === "deleted") {
      if (known !== undefined) tx.remove(services, known.id);
      return null;
    }
    if (to === "created" || known === undefined) {
      if (known === undefined)
        tx.insert(services, {
          silo,
          name,
          displayName,
          state: to === "running" ? "running" : "stopped",
          start,
          process: null,
        });
      return to === "stopped" ? failure("1062", "The service has not been started.") : null;
    }
    if (known.state === to)
      return to === "running"
        ? failure("1056", "An instance of the service is already running.")
        : failure("1062", "The service has not been started.");
    tx.update(services, known.id, { state: to });
    return null;
  },
  hop: ({ by, manager, name, to }) => ({
    from: refOf(processes, by),
    to: refOf(processes, manager),
    channel: "RPC",
    label: { running: "StartServiceW", stopped: "ControlService", deleted: "DeleteService", created: "CreateServiceW" }[
      to
    ],
    body: { name },
  }),
  explain: ({ data, before }) =>
    step(
      `${before.get(processes, data.by)?.image ?? "A program"} asks the service control manager to ${verbs[data.to]} ${data.name}.`,
      manager,
    ),
});
