import { atMost } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";

export const loginCommand: CommandSpec = {
  usage: "[OPTIONS] [SERVER]",
  short: "Authenticate to a registry",
  long: "Authenticate to a registry.\nDefaults to Docker Hub if no server is specified.",
  args: atMost(1),
  flags: [
    { name: "password", shorthand: "p", kind: string, usage: "Password or Personal Access Token (PAT)" },
    { name: "password-stdin", kind: bool, usage: "Take the Password or Personal Access Token (PAT) from stdin" },
    { name: "username", shorthand: "u", kind: string, usage: "Username" },
  ],
};
