import type { ContainerJSON, ExecCreateResponse, ExecInspect } from "#docker/engine/api/types.ts";
import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";
import { notATerminal } from "../run/plan.ts";
import { resize } from "../session/resize.ts";
import { serve } from "../session/serve.ts";
import { execBody } from "./body.ts";

/** Said when the user has left what the client cannot leave silently. */
export const leftText = "read escape sequence";

/** `docker exec`. */
export const exec: Executor = (call) => {
  const { system, engine, consoles, flags, args } = call;
  const [name = ""] = args;
  const read = execBody(flags, args, call.machine);
  if ("error" in read) return failed(read.error);
  const body = read.value;
  const detach = flagOn(flags, "detach");
  engine.need<ContainerJSON>({ method: "GET", path: `/containers/${name}/json` });
  if (!detach && body.AttachStdin && body.Tty && !consoles.input) return failed(notATerminal);
  const { Id } = engine.need<ExecCreateResponse>({ method: "POST", path: `/containers/${name}/exec`, body });
  const { Tty, ConsoleSize, DetachKeys } = body;
  const start = { Detach: detach, Tty, ...(ConsoleSize === undefined ? {} : { ConsoleSize }) };
  const opened = engine.open({ method: "POST", path: `/exec/${Id}/start`, body: start });
  if (!opened.ok) return endWith(system, opened.error);
  if (detach || opened.exchange === undefined) return 0;
  if (Tty && consoles.input) resize(call, `/exec/${Id}`);
  const { exchange } = opened;
  const end = serve(call, { exchange, tty: Tty, input: body.AttachStdin, detachKeys: DetachKeys, signals: null });
  if (end === "left") return failed(leftText);
  const { ExitCode } = engine.need<ExecInspect>({ method: "GET", path: `/exec/${Id}/json` });
  return ExitCode ?? 0;
};
