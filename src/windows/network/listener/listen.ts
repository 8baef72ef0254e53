import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { componentRef } from "../../kernel/component/list.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { winsock } from "../source.ts";
import { listeners, type Serves } from "./listener.ts";

export interface Listen {
  readonly process: ProcessId;
  readonly port: number | null;
  readonly serves: Serves;
}

/** A program binds a socket to a port of its compartment, and listens. */
export const listen = defineAct<Listen>("tcp.listen", {
  takes: 40,
  run: (tx, row) => void tx.insert(listeners, row),
  hop: ({ process, port }) => ({
    from: refOf(processes, process),
    to: componentRef("tcpip.sys"),
    channel: "syscall",
    label: port === null ? "bind, listen" : `bind, listen ${port}`,
  }),
  explain: ({ data, after }) =>
    detail(
      `${after.get(processes, data.process)?.image ?? "A program"} listens ${data.port === null ? "for connections" : `at port ${data.port}`}.`,
      winsock,
    ),
});
