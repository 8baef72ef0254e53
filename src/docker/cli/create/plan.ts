import type { CreateRequest } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { ClientMachine } from "../machine.ts";
import { parseReference, type Reference } from "../reference.ts";
import { createBody } from "./body.ts";
import { readPlatform } from "./platform.ts";

export type PullChoice = "always" | "missing" | "never";

/** What `create` or `run` is going to ask the engine. */
export interface CreatePlan {
  readonly body: CreateRequest;
  /** Null for an image that is named by its whole id: no registry is asked for it. */
  readonly reference: Reference | null;
  readonly name: string;
  /** In full; empty for none. */
  readonly platform: string;
  readonly pull: PullChoice;
  readonly quiet: boolean;
}

/** `bare`: `create` shows it without its name and the way to the help. */
export type Planned = { readonly plan: CreatePlan } | { readonly error: string; readonly bare: boolean };

const pullChoices: readonly string[] = ["always", "missing", "never"];

// Source: github.com/distribution/reference, ParseAnyReference.
const wholeId = /^(?:sha256:)?[0-9a-f]{64}$/;

/** Reads the flags of `create` and `run`, in the order in which the client complains. Source: docker-cli.md §5.2.1. */
export const planCreate = (flags: Flags, args: readonly string[], machine: ClientMachine): Planned => {
  const pull = flagText(flags, "pull");
  const refuse = (error: string, bare = false): Planned => ({ error, bare });
  if (!pullChoices.includes(pull))
    return refuse(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`);
  const body = createBody(flags, args, machine);
  if ("error" in body) return refuse(body.error);
  const cidfile = flagText(flags, "cidfile");
  if (cidfile !== "" && "text" in machine.read(cidfile))
    return refuse(`container ID file found, make sure the other container isn't running or delete ${cidfile}`);
  const image = args[0] ?? "";
  const read = wholeId.test(image) ? { reference: null } : parseReference(image);
  if ("error" in read) return refuse(read.error, true);
  const platform = readPlatform(flagText(flags, "platform"));
  if ("error" in platform) return refuse(platform.error);
  return {
    plan: {
      body: body.value,
      reference: read.reference,
      name: flagText(flags, "name"),
      platform: platform.value,
      pull: pull as PullChoice,
      quiet: flagOn(flags, "quiet"),
    },
  };
};
