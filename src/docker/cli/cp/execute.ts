import { directoryOf } from "#contract/file-tree/index.ts";
import { flagGiven, flagOn } from "#shell/flags/values.ts";
import { humanSize } from "#shell/units.ts";
import { tarSize } from "../build/tar-size.ts";
import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { copyFromContainer } from "./from-container.ts";
import { readPlace } from "./place.ts";
import { readIn, writeOut } from "./streams.ts";
import { copyToContainer } from "./to-container.ts";

/** `docker cp`. How much was copied is told to a terminal only. */
export const cp: Executor = (call) => {
  const { system, consoles, flags } = call;
  const [source = "", destination = ""] = call.args;
  if (source === "") return failed("source can not be empty");
  if (destination === "") return failed("destination can not be empty");
  const [from, to] = [readPlace(source), readPlace(destination)];
  if (from.container !== "" && to.container !== "") return failed("copying between containers is not supported");
  if (from.container === "" && to.container === "") return failed("must specify at least one container source");
  if (destination === "-") return writeOut(call, from);
  if (source === "-") return readIn(call, to);
  const { tree, shown } =
    from.container === "" ? copyToContainer(call, from.path, to) : copyFromContainer(call, from, to.path);
  const quiet = flagGiven(flags, "quiet") ? flagOn(flags, "quiet") : consoles.output === null;
  const size = humanSize(tarSize(directoryOf("", tree)), 3);
  if (!quiet) system.err(`Successfully copied ${size} to ${shown}\n`);
  return 0;
};
