import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Node } from "../source/node.ts";
import { parseFlags } from "./flags.ts";

/** The trigger that ONBUILD keeps, with the heredocs it holds. */
export const parseTrigger = (node: Node): string | Failure => {
  const [first] = node.args;
  if (first === undefined) return failure("400", "ONBUILD requires at least one argument");
  const flags = parseFlags(node.flags, {});
  if (isFailure(flags)) return flags;
  const keyword = first.trim().toUpperCase();
  if (keyword === "ONBUILD") return failure("400", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  if (keyword === "MAINTAINER" || keyword === "FROM") {
    return failure("400", `${keyword} isn't allowed as an ONBUILD trigger`);
  }
  const trigger = node.original.replace(/^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i, "");
  return trigger + node.heredocs.map(({ name, content }) => `\n${content}${name}`).join("");
};
