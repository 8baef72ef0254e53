import type { UpdateResponse } from "#docker/engine/api/types.ts";
import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { type EachResult, formatEach } from "../format/each.ts";
import { updateBody } from "./body.ts";

const nothingGiven = "you must provide one or more flags when using this command";

/** `docker update`. */
export const update: Executor = ({ engine, flags, args }) => {
  if (!Object.entries(flags).some(([name, { given }]) => given && name !== "help")) return failed(nothingGiven);
  const body = updateBody(flags);
  if ("error" in body) return failed(body.error);
  const warnings: string[] = [];
  const results = args.map((name): EachResult => {
    const reply = engine.ask<UpdateResponse>({ method: "POST", path: `/containers/${name}/update`, body: body.value });
    if (!reply.ok) return { name, error: reply.error };
    warnings.push(...(reply.body.Warnings ?? []));
    return { name };
  });
  const printed = formatEach(results);
  return { ...printed, stderr: warnings.map((warning) => `${warning}\n`).join("") + printed.stderr };
};
