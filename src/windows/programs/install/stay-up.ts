import type { System } from "#shell/system.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import { listen } from "../../network/listener/listen.ts";
import type { Serves } from "../../network/listener/listener.ts";

/** Where a server waits, null where Silo does not know, and what it gives. */
export interface Listening {
  readonly port: number | null;
  readonly serves: Serves;
}

export const unknownAnswers = (what: string, port: number | null = null): Listening => ({
  port,
  serves: { kind: "unknown", what },
});

/** A server that listens until Ctrl+C: it says goodbye, then ends with 0. */
export const serve = (system: System, listening: readonly Listening[], goodbye = ""): number => {
  const process = system.process as ProcessId;
  for (const each of listening) system.steps.do(listen, { process, ...each });
  system.catchInterrupts();
  system.arrival([], () => undefined);
  if (goodbye !== "") system.out(goodbye);
  return 0;
};
