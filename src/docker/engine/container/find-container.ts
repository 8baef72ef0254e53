import { type Failure, failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { find, type Reader } from "#core/world.ts";
import { type Container, containers } from "./container.ts";

const withPrefix = (reader: Reader, text: string): readonly Container[] =>
  text === "" ? [] : reader.all(containers).filter(({ containerId }) => containerId.startsWith(text));

/** By full id, then by name, then by the beginning of the id if only one has it. Source: reference/docker-cli.md §2.2. */
export const findContainer = (reader: Reader, text: string): Container | undefined => {
  const name = text.replace(/^\//, "");
  const exact =
    find(reader, containers, ({ containerId }) => containerId === text) ??
    find(reader, containers, (each) => each.name === name);
  if (exact !== undefined) return exact;
  const [only, ...more] = withPrefix(reader, text);
  return more.length === 0 ? only : undefined;
};

export const noSuchContainer = (text: string): Failure => failure("404", `No such container: ${text}`);

/** The container as it is now, or the end of the procedure. */
export const needContainer = (steps: Steps, text: string): Container => {
  const found = steps.look((world): Container | number => findContainer(world, text) ?? withPrefix(world, text).length);
  if (typeof found !== "number") return found;
  if (found > 1) return steps.fail(failure("400", `multiple IDs found with provided prefix: ${text}`));
  return steps.fail(noSuchContainer(text));
};
