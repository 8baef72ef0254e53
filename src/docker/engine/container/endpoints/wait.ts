import { failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { exchanges } from "../../api/exchange.ts";
import { type Endpoint, openStream, queryText, sendJson } from "../../daemon/call.ts";
import { type Container, containers } from "../container.ts";
import { needContainer } from "../find-container.ts";

const conditions = ["", "not-running", "next-exit", "removed"];

/** What the container's end left behind. */
interface Known {
  readonly exitCode: number;
  readonly error: string;
}

const bodyOf = ({ exitCode, error }: Known): unknown =>
  error === "" ? { StatusCode: exitCode } : { Error: { Message: error }, StatusCode: exitCode };

// A start that fails is no exit: nobody who waits is told of it. Source: moby container/state.go, SetError beside SetStopped.
const isOver = (condition: string, row: Container, runs: number): boolean => {
  if (condition === "next-exit" || condition === "removed")
    return row.runs > runs && row.status !== "running" && row.error === "";
  return row.status !== "running" && row.status !== "restarting";
};

/** `docker wait`: status and headers come at once, the exit code when there is one. */
export const waitForContainer: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/wait",
  handle: (steps, call) => {
    const condition = queryText(call, "condition");
    if (!conditions.includes(condition)) return steps.fail(failure("400", `invalid condition: "${condition}"`));
    const container = needContainer(steps, call.parameters.id ?? "");
    openStream(steps, call);
    const watch = [refOf(containers, container.id), refOf(exchanges, call.exchange)];
    const deaf = (world: Reader): boolean => world.get(exchanges, call.exchange)?.abandoned ?? true;
    const known = steps.until(watch, (world): Known | undefined => {
      const row = world.get(containers, container.id);
      if (row === undefined || deaf(world)) return { exitCode: container.exitCode, error: container.error };
      const over = isOver(condition, row, container.runs);
      return over ? { exitCode: row.exitCode, error: row.error } : undefined;
    });
    if (condition === "removed")
      steps.until(watch, (world) =>
        world.get(containers, container.id) === undefined || deaf(world) ? true : undefined,
      );
    sendJson(steps, call, [bodyOf(known)]);
    return null;
  },
};
