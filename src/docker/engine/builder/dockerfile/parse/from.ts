import { type Failure, failure, isFailure } from "#core/failure.ts";
import { goQuote } from "../config/go-quote.ts";
import type { Node } from "../source/node.ts";
import { parseFlags, textOf } from "./flags.ts";
import type { FromInstruction } from "./instruction.ts";

const stageName = /^[a-z][a-z0-9-_.]*$/;

type Fields = Pick<FromInstruction, "image" | "stageName" | "platform">;

export const parseFrom = (node: Node): Fields | Failure => {
  const [image, as, name] = node.args;
  const named = node.args.length === 3 && as?.toLowerCase() === "as";
  if (image === undefined || (node.args.length !== 1 && !named)) {
    return failure("400", "FROM requires either one or three arguments");
  }
  const lower = (name ?? "").toLowerCase();
  if (named && !stageName.test(lower)) {
    const why = "name can't start with a number or contain symbols";
    return failure("400", `invalid name for build stage: ${goQuote(name ?? "")}, ${why}`);
  }
  const flags = parseFlags(node.flags, { platform: "text" });
  return isFailure(flags) ? flags : { image, stageName: lower, platform: textOf(flags, "platform") };
};
