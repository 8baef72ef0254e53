import type { InfoResponse } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Call, Executor } from "../call.ts";
import type { Ask } from "../connection.ts";
import { failed } from "../errors.ts";
import { formatInspect, type Inspected, inspectTypeProblem } from "./format.ts";

interface Kind {
  readonly type: string;
  readonly path: (name: string) => string;
}

/** Where an object without a type is looked for, in this order; what only swarms have is left out, as this engine is in none. */
const kinds: readonly Kind[] = [
  { type: "container", path: (name) => `/containers/${name}/json` },
  { type: "image", path: (name) => `/images/${name}/json` },
  { type: "network", path: (name) => `/networks/${name}` },
  { type: "volume", path: (name) => `/volumes/${name}` },
  { type: "plugin", path: (name) => `/plugins/${name}/json` },
];

const swarmPaths: Readonly<Record<string, string>> = {
  service: "services",
  task: "tasks",
  node: "nodes",
  secret: "secrets",
};

const skippable = (status: number, error: string): boolean =>
  status === 404 || error.includes("not supported") || error.includes("invalid reference format");

type Found = { readonly object: unknown } | { readonly error: string };

const search = ({ system, engine, flags }: Call, type: string, name: string): Found => {
  const size = flagOn(flags, "size");
  const swarm = swarmPaths[type];
  const wanted: readonly Kind[] =
    swarm === undefined
      ? kinds.filter((kind) => type === "" || kind.type === type)
      : [{ type, path: () => `/${swarm}/${name}` }];
  for (const kind of wanted) {
    // The client asks whether it speaks with a swarm before it looks beyond volumes.
    if (type === "" && kind.type === "plugin") engine.ask<InfoResponse>({ method: "GET", path: "/info" });
    const sized = size && kind.type === "container";
    const ask: Ask = { method: "GET", path: kind.path(name), ...(sized ? { query: { size: "1" } } : {}) };
    const reply = engine.ask(ask);
    if (!reply.ok && type === "" && skippable(reply.status, reply.error)) continue;
    if (!reply.ok) return { error: reply.error };
    if (size && !sized) system.err(`WARNING: --size ignored for ${kind.type}\n`);
    return { object: reply.body };
  }
  return { error: `Error: No such object: ${name}` };
};

/** `docker inspect`. */
export const inspect: Executor = (call) => {
  const { flags, args } = call;
  const type = flagText(flags, "type");
  const problem = inspectTypeProblem(type);
  if (problem !== undefined) return failed(problem);
  const found = args.map((name) => search(call, type, name));
  const inspected: Inspected = {
    objects: found.flatMap((each) => ("object" in each ? [each.object] : [])),
    errors: found.flatMap((each) => ("error" in each ? [each.error] : [])),
  };
  return formatInspect(inspected, flagText(flags, "format"));
};
