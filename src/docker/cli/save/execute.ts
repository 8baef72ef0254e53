import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";
import { outputProblem } from "./output.ts";

/** `docker save`. */
export const save: Executor = ({ system, engine, consoles, flags, args }) => {
  const file = flagText(flags, "output");
  if (file === "" && consoles.output !== null)
    return failed("cowardly refusing to save to a terminal. Use the -o flag or redirect");
  const problem = outputProblem(system, file);
  if (problem !== undefined) return failed(`failed to save image: ${problem}`);
  const [name = "", ...others] = args;
  const one = others.length === 0;
  const query = one ? {} : { names: args };
  const reply = engine.ask({ method: "GET", path: one ? `/images/${name}/get` : "/images/get", query });
  return endWith(system, reply.ok ? "Silo does not model the archives that docker save writes." : reply.error);
};
