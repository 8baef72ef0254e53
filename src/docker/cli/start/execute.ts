import type { ContainerJSON } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Call, Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { oneByOne } from "../lists.ts";
import { attachTo } from "../session/attach.ts";
import { awaitExit, exitCodeOf, stopWaiting } from "../session/exit-code.ts";
import { resize } from "../session/resize.ts";
import { serve } from "../session/serve.ts";
import { formatStart } from "./format.ts";

const startAttached = (call: Call, name: string): ReturnType<Executor> => {
  const { engine, consoles, flags } = call;
  const { Id, Config, HostConfig } = engine.need<ContainerJSON>({ method: "GET", path: `/containers/${name}/json` });
  const stdin = flagOn(flags, "interactive") && Config.OpenStdin;
  const detachKeys = flagText(flags, "detach-keys");
  const exchange = attachTo(call, Id, { stdin, stdout: true, stderr: true, detachKeys });
  const waiting = awaitExit(call, Id, HostConfig.AutoRemove);
  const started = engine.ask({ method: "POST", path: `/containers/${Id}/start` });
  if (!started.ok) {
    engine.close(exchange);
    if (HostConfig.AutoRemove) exitCodeOf(call, waiting);
    else stopWaiting(call, waiting);
    return failed(started.error);
  }
  if (Config.Tty && consoles.output !== null) resize(call, `/containers/${Id}`);
  const signals = Config.Tty ? null : Id;
  const end = serve(call, { exchange, tty: Config.Tty, input: stdin, detachKeys, signals });
  if (end === "ended") return exitCodeOf(call, waiting);
  stopWaiting(call, waiting);
  return 0;
};

/** `docker start`. */
export const start: Executor = (call) => {
  const { flags, args } = call;
  if (flagOn(flags, "attach") || flagOn(flags, "interactive")) {
    const [name = "", ...others] = args;
    if (others.length > 0) return failed("you cannot start and attach multiple containers at once");
    return startAttached(call, name);
  }
  return formatStart(oneByOne(call, args, (name) => ({ method: "POST", path: `/containers/${name}/start` })));
};
