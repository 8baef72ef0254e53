import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { formatRename } from "./format.ts";

/** `docker rename`. */
export const rename: Executor = ({ engine, args: [name = "", to = ""] }) => {
  if (name.trim() === "" || to.trim() === "") return failed("Error: Neither old nor new names may be empty");
  const reply = engine.ask({ method: "POST", path: `/containers/${name}/rename`, query: { name: to } });
  return formatRename(name, reply.ok ? undefined : reply.error);
};
