import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { componentRef } from "../component/list.ts";
import { hosts } from "../host/host.ts";
import { type ProcessId, processes } from "../process/process.ts";
import { type SiloId, silos } from "../silo/silo.ts";
import { internals7 } from "../source.ts";
import { sessions } from "./session.ts";

/** A new session for a silo: the next number of this uptime. Gives the number. */
export const createSession = defineAct<{ readonly caller: ProcessId; readonly silo: SiloId }, number>(
  "session.create",
  {
    takes: 400,
    run: (tx, { silo }) => {
      const host = tx.all(hosts)[0];
      const number = (host?.lastSession ?? 1) + 1;
      if (host !== undefined) tx.update(hosts, host.id, { lastSession: number });
      tx.insert(sessions, { number, kind: "container", silo });
      if (tx.get(silos, silo) !== undefined) tx.update(silos, silo, { session: number });
      return number;
    },
    hop: ({ caller }) => ({
      from: refOf(processes, caller),
      to: componentRef("Process Manager"),
      channel: "syscall",
      label: "NtSetSystemInformation (SystemSessionCreate)",
    }),
    explain: ({ data, after }) =>
      step(
        `The container's smss.exe asks for a session; it is number ${after.get(silos, data.silo)?.session}.`,
        internals7,
        { about: refOf(processes, data.caller) },
      ),
  },
);
