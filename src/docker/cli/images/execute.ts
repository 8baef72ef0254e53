import type { ImageSummary } from "#docker/engine/api/types.ts";
import { flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { filtersQuery } from "../flags/filters.ts";
import { printList } from "../format/listed.ts";
import { given, when } from "../lists.ts";
import { formatImages } from "./format.ts";

/** Names under which somebody may have meant a command of `docker image`. Source: docker/cli image/list.go. */
const commandNames = new Set("build history import inspect list load ls prune pull push rm save tag".split(" "));

const hint = (name: string): string => `\nNo images found matching "${name}": did you mean "docker image ${name}"?\n`;

/** `docker images`. */
export const images: Executor = ({ system, engine, path, flags, args: [name = ""] }) => {
  const filters = [...flagTexts(flags, "filter"), ...(name === "" ? [] : [`reference=${name}`])];
  const query = { ...when("all", flagOn(flags, "all")), ...given("filters", filtersQuery(filters) ?? "") };
  const found = engine.need<readonly ImageSummary[]>({ method: "GET", path: "/images/json", query });
  const printed = printList(
    formatImages(found, {
      format: flagText(flags, "format"),
      quiet: flagOn(flags, "quiet"),
      noTrunc: flagOn(flags, "no-trunc"),
      digests: flagOn(flags, "digests"),
      now: system.wallClock(),
    }),
  );
  const meant = found.length === 0 && path === "docker images" && commandNames.has(name);
  return meant ? { ...printed, stderr: printed.stderr + hint(name) } : printed;
};
