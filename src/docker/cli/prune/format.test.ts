// Source: reference/docker-cli.md §4.5, §9.4; questions recorded from docker 28.2.2.
import { expect, test } from "vitest";
import { isYes, prunedContainers, pruneQuestions, systemPruneQuestion } from "./format.ts";

test("what is asked", () => {
  expect(pruneQuestions.container).toBe(
    "WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ",
  );
  expect(systemPruneQuestion({ all: false, volumes: false, filters: [] })).toBe(`WARNING! This will remove:
  - all stopped containers
  - all networks not used by at least one container
  - all dangling images
  - unused build cache

Are you sure you want to continue? [y/N] `);
  expect(systemPruneQuestion({ all: true, volumes: true, filters: ["label=x"] })).toBe(`WARNING! This will remove:
  - all stopped containers
  - all networks not used by at least one container
  - all anonymous volumes not used by at least one container
  - all images without at least one container associated to them
  - all build cache

  Items to be pruned will be filtered with:
  - label=x

Are you sure you want to continue? [y/N] `);
});

test("only y goes on, and nothing deleted is nothing said", () => {
  expect(["y", "Y\r\n", "n", "", "yes"].map(isYes)).toEqual([true, true, false, false, false]);
  expect(prunedContainers({ ContainersDeleted: null, SpaceReclaimed: 0 })).toBe("");
});
