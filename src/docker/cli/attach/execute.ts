import type { ContainerJSON, WaitResponse } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Call, Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { leftText } from "../exec/execute.ts";
import { notATerminal } from "../run/plan.ts";
import { attachTo } from "../session/attach.ts";
import { resize } from "../session/resize.ts";
import { serve } from "../session/serve.ts";

/** States in which nobody can be attached. Source: docker-cli.md §6.3. */
const stateProblem = ({ State }: ContainerJSON): string | undefined => {
  if (!State.Running) return "You cannot attach to a stopped container, start it first";
  if (State.Paused) return "You cannot attach to a paused container, unpause it first";
  return State.Restarting ? "You cannot attach to a restarting container, wait until it is running" : undefined;
};

const look = ({ system, engine }: Call, name: string): ContainerJSON => {
  const container = engine.need<ContainerJSON>({ method: "GET", path: `/containers/${name}/json` });
  const problem = stateProblem(container);
  return problem === undefined ? container : endWith(system, problem);
};

/** `docker attach`. */
export const attach: Executor = (call) => {
  const { system, engine, consoles, flags } = call;
  const [name = ""] = call.args;
  const waiting = engine.send({ method: "POST", path: `/containers/${name}/wait` });
  const { Config } = look(call, name);
  const tty = Config.Tty;
  const open = !flagOn(flags, "no-stdin");
  if (open && tty && !consoles.input) return endWith(system, notATerminal);
  const stdin = open && Config.OpenStdin;
  const detachKeys = flagText(flags, "detach-keys");
  const exchange = attachTo(call, name, { stdin, stdout: true, stderr: true, detachKeys });
  look(call, name);
  if (tty && consoles.output !== null) {
    // The only way to get a prompt shown again: the console changes its size and changes it back.
    resize(call, `/containers/${name}`, 1);
    resize(call, `/containers/${name}`);
  }
  const signals = flagOn(flags, "sig-proxy") && !tty ? name : null;
  const end = serve(call, { exchange, tty, input: stdin, detachKeys, signals });
  if (end === "left") return endWith(system, leftText);
  const reply = engine.answer<WaitResponse>(waiting);
  if (!reply.ok) return endWith(system, reply.error);
  return reply.body.Error === undefined ? reply.body.StatusCode : endWith(system, reply.body.Error.Message);
};
