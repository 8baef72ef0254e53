import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";
import { outputProblem } from "../save/output.ts";

/** `docker export`: Windows engines refuse. */
export const exportContainer: Executor = ({ system, engine, consoles, flags, args: [name = ""] }) => {
  const file = flagText(flags, "output");
  if (file === "" && consoles.output !== null)
    return failed("cowardly refusing to save to a terminal. Use the -o flag or redirect");
  const problem = outputProblem(system, file);
  if (problem !== undefined) return failed(`failed to export container: ${problem}`);
  const reply = engine.ask({ method: "GET", path: `/containers/${name}/export` });
  return endWith(system, reply.ok ? "Silo does not model the archives that docker export writes." : reply.error);
};
