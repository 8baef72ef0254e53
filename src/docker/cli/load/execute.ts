import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";
import { when } from "../lists.ts";

/** `docker load`. */
export const load: Executor = ({ system, engine, consoles, flags }) => {
  const file = flagText(flags, "input");
  if (file === "" && consoles.input) return failed("requested load from stdin, but stdin is empty");
  const found = file === "" ? null : system.readText(file);
  if (found !== null && typeof found !== "string") return failed(`open ${file}: ${found.message}`);
  const reply = engine.ask({ method: "POST", path: "/images/load", query: when("quiet", flagOn(flags, "quiet")) });
  return endWith(system, reply.ok ? "Silo does not model the archives that docker load reads." : reply.error);
};
