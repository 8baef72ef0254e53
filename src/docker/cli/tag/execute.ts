import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { apiTag, familiarName, parseReference, withDefaultTag } from "../reference.ts";
import { tagProblem } from "./format.ts";

/** `docker tag`. */
export const tag: Executor = ({ engine, args: [source = "", target = ""] }) => {
  const problem = tagProblem(source, target);
  if (problem !== undefined) return failed(problem);
  const read = parseReference(target);
  if ("error" in read) return failed(read.error);
  const query = { repo: familiarName(read.reference), tag: apiTag(withDefaultTag(read.reference)) };
  engine.need({ method: "POST", path: `/images/${source}/tag`, query });
  return 0;
};
