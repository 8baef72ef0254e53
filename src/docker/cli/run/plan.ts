import type { Flags } from "#shell/flags/kind.ts";
import { flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import { type CreatePlan, planCreate } from "../create/plan.ts";
import { failed, runError } from "../errors.ts";
import type { Printed } from "../invoke.ts";
import type { ClientMachine } from "../machine.ts";

export interface RunPlan extends CreatePlan {
  readonly detach: boolean;
  readonly detachKeys: string;
  readonly sigProxy: boolean;
  /** What the client waits for: `removed` with `--rm`. */
  readonly waitCondition: "next-exit" | "removed";
}

export interface RunMachine extends ClientMachine {
  /** Whether standard input is a console. */
  readonly inputIsConsole: boolean;
}

/** Source: docker-cli.md §5.2. */
export const notATerminal =
  "the input device is not a TTY.  If you are using mintty, try prefixing the command with 'winpty'";

/** What `docker run` is going to do, or what it prints instead. */
export const planRun = (
  flags: Flags,
  args: readonly string[],
  machine: RunMachine,
): { readonly plan: RunPlan } | { readonly refusal: Printed } => {
  const planned = planCreate(flags, args, machine);
  const detach = flagOn(flags, "detach");
  if ("error" in planned && !planned.bare) return { refusal: failed(runError(planned.error, "create"), 125) };
  if (detach && flagTexts(flags, "attach").length > 0) return { refusal: failed("Conflicting options: -a and -d") };
  const wantsInput = flagOn(flags, "interactive") || flagTexts(flags, "attach").includes("stdin");
  if (!detach && wantsInput && flagOn(flags, "tty") && !machine.inputIsConsole)
    return { refusal: failed(notATerminal) };
  if ("error" in planned) return { refusal: failed(runError(planned.error, "create"), 125) };
  const { plan } = planned;
  const { body } = plan;
  const silent = { AttachStdin: false, AttachStdout: false, AttachStderr: false, StdinOnce: false };
  const { console } = machine;
  const HostConfig = {
    ...body.HostConfig,
    ConsoleSize: console === null ? body.HostConfig.ConsoleSize : ([console.rows, console.columns] as const),
  };
  return {
    plan: {
      ...plan,
      body: { ...body, ...(detach ? silent : {}), HostConfig },
      detach,
      detachKeys: flagText(flags, "detach-keys"),
      sigProxy: flagOn(flags, "sig-proxy"),
      waitCondition: flagOn(flags, "rm") ? "removed" : "next-exit",
    },
  };
};
