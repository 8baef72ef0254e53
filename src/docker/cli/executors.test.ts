// Source: reference/docker-cli.md §1.5.
import { expect, it } from "vitest";
import { commands } from "./commands.ts";
import { executorOf, executors } from "./executors.ts";

const placesOf = (paths: readonly string[]): readonly string[] => paths.map((path) => path.replace(/\|.*/, ""));

it("something runs each command wherever it stands, and nothing else is listed", () => {
  for (const { paths } of commands) {
    const [first, ...others] = placesOf(paths).map((place) => executorOf(`docker ${place}`));
    for (const other of others) expect(other).toBe(first);
  }
  expect(Object.keys(executors).sort()).toEqual(commands.map(({ paths }) => placesOf(paths)[0]).sort());
});
