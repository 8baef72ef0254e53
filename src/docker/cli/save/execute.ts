import { bytesOf, pipedText } from "#contract/file-tree/index.ts";
import { writeTar } from "#contract/tar/write.ts";
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
  const reply = engine.ask({ method: "GET", path: "/images/get", query: { names: args } });
  if (!reply.ok) return endWith(system, reply.error);
  const { archive } = reply;
  if (archive === null) return 0;
  if (file === "") {
    system.out(pipedText(archive.kind === "file" ? (bytesOf(archive) ?? new Uint8Array()) : writeTar(archive)));
    return 0;
  }
  const path = system.absolute(file);
  const name = path.slice(path.lastIndexOf("\\") + 1);
  const written = system.install(
    [{ path, node: { ...archive, name, modified: system.wallClock() } }],
    "the archive that docker save was given",
  );
  return written === null ? 0 : failed(written.message);
};
