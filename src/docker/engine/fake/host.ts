import { makeHostDirectory, removeHostDirectory, statHost } from "#contract/host-files.ts";
import { defineProcedure } from "#core/procedure.ts";
import { find } from "#core/world.ts";
import { supply } from "./change.ts";
import { fakeDirectories } from "./tables.ts";

export const fakeHostProcedures = [
  defineProcedure(statHost, (steps, { path }) =>
    steps.look((world) => {
      const wanted = path.toLowerCase();
      if (wanted.endsWith(".txt")) return { kind: "file" as const, bytes: 10 };
      const found = find(world, fakeDirectories, (each) => each.path.toLowerCase() === wanted);
      return found === undefined ? null : { kind: "directory" as const, bytes: 1_048_576 };
    }),
  ),
  supply(makeHostDirectory, (tx, { path }) => {
    if (find(tx, fakeDirectories, (each) => each.path === path) === undefined) tx.insert(fakeDirectories, { path });
  }),
  supply(removeHostDirectory, (tx, { path }) => {
    for (const each of tx.all(fakeDirectories)) if (each.path.startsWith(path)) tx.remove(fakeDirectories, each.id);
  }),
];
