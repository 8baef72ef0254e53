import type { ExecConfig } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import { environmentOf } from "../create/environment.ts";
import type { ClientMachine, Outcome } from "../machine.ts";

/** The body of `POST /containers/{id}/exec`. Source: docker-cli.md §6.2. */
export const execBody = (
  flags: Flags,
  [, ...command]: readonly string[],
  machine: ClientMachine,
): Outcome<ExecConfig> => {
  const env = environmentOf(flagTexts(flags, "env-file"), flagTexts(flags, "env"), machine);
  if ("error" in env) return env;
  const detach = flagOn(flags, "detach");
  const tty = flagOn(flags, "tty");
  const { console } = machine;
  return {
    value: {
      User: flagText(flags, "user"),
      Privileged: flagOn(flags, "privileged"),
      Tty: tty,
      ...(tty && console !== null ? { ConsoleSize: [console.rows, console.columns] as const } : {}),
      AttachStdin: !detach && flagOn(flags, "interactive"),
      AttachStderr: !detach,
      AttachStdout: !detach,
      Detach: detach,
      DetachKeys: flagText(flags, "detach-keys"),
      Env: env.value,
      WorkingDir: flagText(flags, "workdir"),
      Cmd: command,
    },
  };
};
