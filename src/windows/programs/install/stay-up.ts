import type { System } from "#shell/system.ts";

/** A server that listens until Ctrl+C: it says goodbye, then ends with 0. */
export const serve = (system: System, goodbye = ""): number => {
  system.catchInterrupts();
  system.arrival([], () => undefined);
  if (goodbye !== "") system.out(goodbye);
  return 0;
};
