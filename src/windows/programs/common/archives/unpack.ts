import type { Failure } from "#core/failure.ts";
import { failure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo, leafOf } from "../path.ts";
import { openDirectory, placements } from "../placement.ts";
import { contentOf } from "./layout.ts";
import { layouts } from "./layouts.ts";

/** Bytes that are unpacked in a second. An assumption. */
const speed = 60_000_000;

/**
 * Unpacks an archive into a directory: what its address or name tells of it, else a directory of unknown content.
 * Failures: the archive is missing.
 */
export const unpack = (system: System, archive: string, directory: string, url: string | null): Failure | null => {
  const found = system.find(archive);
  if (found === null || found.node.kind === "directory")
    return failure("2", "The system cannot find the file specified.");
  const size = found.node.kind === "file" ? found.node.size : 0;
  system.sleep(Math.round((size / speed) * 1_000_000));
  const name = leafOf(archive);
  const content = (url === null ? null : contentOf(layouts, url)) ?? contentOf(layouts, name);
  const modified = system.wallClock();
  const why = `unpacking of ${name}`;
  if (content === null) {
    const there = system.find(directory);
    if (there !== null) {
      system.notModelled(`what is in ${name}`);
      return null;
    }
    return system.install([openDirectory(directory, `what is in ${name}`, modified)], why);
  }
  const root = content.root === "" ? directory : joinTo(directory, content.root.replaceAll("+", " "));
  const open =
    content.open && system.find(root) === null ? [openDirectory(root, `what else is in ${name}`, modified)] : [];
  return system.install(
    [
      ...open,
      ...placements(root, content.files, {
        modified,
        ...(content.version === null ? {} : { version: content.version }),
      }),
    ],
    why,
  );
};
