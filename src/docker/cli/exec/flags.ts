import { atLeast } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, list, string } from "#shell/flags/kinds.ts";
import { envList } from "../flags/kinds.ts";

export const execCommand: CommandSpec = {
  usage: "[OPTIONS] CONTAINER COMMAND [ARG...]",
  short: "Execute a command in a running container",
  aliases: ["docker container exec", "docker exec"],
  args: atLeast(2),
  order: "flags first",
  flags: [
    { name: "detach", shorthand: "d", kind: bool, usage: "Detached mode: run command in the background" },
    { name: "detach-keys", kind: string, usage: "Override the key sequence for detaching a container" },
    { name: "env", shorthand: "e", kind: envList, usage: "Set environment variables" },
    { name: "env-file", kind: list, usage: "Read in a file of environment variables" },
    { name: "interactive", shorthand: "i", kind: bool, usage: "Keep STDIN open even if not attached" },
    { name: "privileged", kind: bool, usage: "Give extended privileges to the command" },
    { name: "tty", shorthand: "t", kind: bool, usage: "Allocate a pseudo-TTY" },
    { name: "user", shorthand: "u", kind: string, usage: 'Username or UID (format: "<name|uid>[:<group|gid>]")' },
    { name: "workdir", shorthand: "w", kind: string, usage: "Working directory inside the container" },
  ],
};
