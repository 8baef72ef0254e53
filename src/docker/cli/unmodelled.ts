import { anyArguments } from "#shell/commands/arguments.ts";
import type { Command } from "#shell/commands/spec.ts";

/** Commands of the real client that are listed in its help but do nothing here, by group. */
const listed: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  context: [
    ["create", "Create a context"],
    ["export", "Export a context to a tar archive FILE or a tar stream on STDOUT."],
    ["import", "Import a context from a tar or zip file"],
    ["inspect", "Display detailed information on one or more contexts"],
    ["ls", "List contexts"],
    ["rm", "Remove one or more contexts"],
    ["show", "Print the name of the current context"],
    ["update", "Update a context"],
    ["use", "Set the current docker context"],
  ],
  manifest: [
    ["annotate", "Add additional information to a local image manifest"],
    ["create", "Create a local manifest list for annotating and pushing to a registry"],
    ["inspect", "Display an image manifest, or manifest list"],
    ["push", "Push a manifest list to a repository"],
    ["rm", "Delete one or more manifest lists from local storage"],
  ],
  plugin: [
    [
      "create",
      "Create a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory.",
    ],
    ["disable", "Disable a plugin"],
    ["enable", "Enable a plugin"],
    ["inspect", "Display detailed information on one or more plugins"],
    ["install", "Install a plugin"],
    ["ls", "List plugins"],
    ["push", "Push a plugin to a registry"],
    ["rm", "Remove one or more plugins"],
    ["set", "Change settings for a plugin"],
    ["upgrade", "Upgrade an existing plugin"],
  ],
  trust: [
    ["inspect", "Return low-level information about keys and signatures"],
    ["revoke", "Remove trust for an image"],
    ["sign", "Sign an image"],
  ],
  swarm: [
    ["init", "Initialize a swarm"],
    ["join", "Join a swarm as a node and/or manager"],
  ],
};

export const unmodelledCommands = (group: string): readonly Command[] =>
  (listed[group] ?? []).map(([name, short]) => ({
    name,
    unmodelled: true,
    spec: { usage: "", short, args: anyArguments, flags: [], order: "flags first" },
  }));
