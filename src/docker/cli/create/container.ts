import type { CreateResponse } from "#docker/engine/api/types.ts";
import { flagText } from "#shell/flags/values.ts";
import type { Call } from "../call.ts";
import { given } from "../lists.ts";
import { missingImageText } from "../pull/format.ts";
import { pullImage } from "../pull/stream.ts";
import { withDefaultTag } from "../reference.ts";
import { warningsText } from "./format.ts";
import type { CreatePlan } from "./plan.ts";

/** A new container, or what the user is told instead. */
export type Made = { readonly id: string } | { readonly error: string };

const localhost = /^(127(\.\d{1,3}){3}|::1)$/;

/** What the client itself finds doubtful. Source: docker/cli container/create.go. */
const doubts = ({ body: { HostConfig } }: CreatePlan): string => {
  const killer = HostConfig.OomKillDisable === true && HostConfig.Memory === 0;
  const dns = HostConfig.Dns.find((address) => localhost.test(address));
  return (
    (killer
      ? "WARNING: Disabling the OOM killer on containers without setting a '-m/--memory' limit may be dangerous.\n"
      : "") + (dns === undefined ? "" : `WARNING: Localhost DNS setting (--dns=${dns}) may fail in containers.\n`)
  );
};

/** Creates a container for `create` and `run`, pulling its image where need be. All but its ID goes to standard error. */
export const makeContainer = (call: Call, plan: CreatePlan): Made => {
  const { system, engine, flags, consoles } = call;
  if (engine.silence !== null) return { error: engine.silence };
  system.err(doubts(plan));
  const { reference } = plan;
  const pull = (): string | null =>
    reference === null
      ? `invalid repository name (${call.args[0]}), cannot specify 64-byte hexadecimal strings`
      : pullImage(call, withDefaultTag(reference), plan.platform, plan.quiet ? () => undefined : system.err);
  const HostConfig = { ...plan.body.HostConfig, ConsoleSize: consoles.output ?? plan.body.HostConfig.ConsoleSize };
  const ask = () =>
    engine.ask<CreateResponse>({
      method: "POST",
      path: "/containers/create",
      query: { ...given("name", plan.name), ...given("platform", plan.platform) },
      body: { ...plan.body, HostConfig },
    });
  if (plan.pull === "always") {
    const problem = pull();
    if (problem !== null) return { error: problem };
  }
  let reply = ask();
  if (!reply.ok && reply.status === 404 && plan.pull === "missing" && reference !== null) {
    if (!plan.quiet) system.err(missingImageText(reference));
    const problem = pull();
    if (problem !== null) return { error: problem };
    reply = ask();
  }
  if (!reply.ok) return { error: reply.error };
  system.err(warningsText(reply.body));
  const file = flagText(flags, "cidfile");
  if (file !== "") system.writeText(file, reply.body.Id);
  return { id: reply.body.Id };
};
