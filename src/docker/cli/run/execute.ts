import type { Call, Executor } from "../call.ts";
import { cancelledText } from "../connection.ts";
import { makeContainer } from "../create/container.ts";
import { failed, runError, startErrorCode } from "../errors.ts";
import type { Printed } from "../invoke.ts";
import { attachTo } from "../session/attach.ts";
import { awaitExit, exitCodeOf, stopWaiting } from "../session/exit-code.ts";
import { resize } from "../session/resize.ts";
import { serve } from "../session/serve.ts";
import { planRun, type RunPlan } from "./plan.ts";

/** An engine that cannot be reached is no program that is missing, though both are "not found". Source: docker-cli.md §1.5. */
const createFailed = ({ engine }: Call, error: string): Printed =>
  failed(runError(error, "create"), engine.silence === null ? startErrorCode(error) : 125);

/** Runs a container that exists. Source: docker-cli.md §5.1. */
const runContainer = (call: Call, plan: RunPlan, id: string): Printed | number => {
  const { system, engine, consoles } = call;
  const { AttachStdin: stdin, AttachStdout: stdout, AttachStderr: stderr, Tty: tty } = plan.body;
  const shown = stdout || stderr;
  if (!shown) system.out(`${id}\n`);
  const { detachKeys } = plan;
  const exchange = stdin || shown ? attachTo(call, id, { stdin, stdout, stderr, detachKeys }) : null;
  const removed = plan.waitCondition === "removed";
  const waiting = awaitExit(call, id, removed);
  const started = engine.ask({ method: "POST", path: `/containers/${id}/start` });
  if (!started.ok) {
    if (exchange !== null) engine.close(exchange);
    system.err(`${runError(started.error, "start")}\n`);
    if (removed) exitCodeOf(call, waiting);
    else stopWaiting(call, waiting);
    return startErrorCode(started.error);
  }
  if (exchange !== null && tty && consoles.output !== null) resize(call, `/containers/${id}`);
  const signals = plan.sigProxy ? id : null;
  const end = exchange === null ? "ended" : serve(call, { exchange, tty, input: stdin, detachKeys, signals });
  if (end === "ended" && shown) return exitCodeOf(call, waiting);
  stopWaiting(call, waiting);
  return 0;
};

/** `docker run`. */
export const run: Executor = (call) => {
  const planned = planRun(call.flags, call.args, call.machine);
  if ("refusal" in planned) return planned.refusal;
  const { steps } = call.system;
  const outcome = steps.attempt(() => makeContainer(call, planned.plan));
  if (!outcome.ok) {
    const cancelled = cancelledText(outcome.failure);
    return cancelled === null ? steps.fail(outcome.failure) : createFailed(call, cancelled);
  }
  const made = outcome.value;
  return "error" in made ? createFailed(call, made.error) : runContainer(call, planned.plan, made.id);
};
