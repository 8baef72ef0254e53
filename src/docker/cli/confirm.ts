import type { Call } from "./call.ts";
import { endWith } from "./connection.ts";
import { isYes } from "./prune/format.ts";

/** Asks on the console; whatever is not yes ends the command silently, as the end of the input does. */
export const confirm = ({ system }: Call, question: string): void => {
  system.out(question);
  const arrival = system.arrival([], () => undefined, "echoed");
  const answer = arrival.kind === "typed" ? (arrival.text ?? "") : "";
  if (!isYes(answer)) endWith(system, "", 0);
};
