import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, string } from "#shell/flags/kinds.ts";

export const pushCommand: CommandSpec = {
  usage: "[OPTIONS] NAME[:TAG]",
  short: "Upload an image to a registry",
  aliases: ["docker image push", "docker push"],
  args: exactly(1),
  flags: [
    { name: "all-tags", shorthand: "a", kind: bool, usage: "Push all tags of an image to the repository" },
    { name: "disable-content-trust", kind: bool, usage: "Skip image signing", default: "true" },
    {
      name: "platform",
      kind: string,
      usage:
        "Push a platform-specific manifest as a single-platform image to the registry.\nImage index won't be pushed, meaning that other manifests, including attestations won't be preserved.\n'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)",
    },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Suppress verbose output" },
  ],
};
