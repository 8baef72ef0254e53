import { type EntityRef, refOf, refText } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { commands } from "#docker/cli/commands.ts";
import { containerRef, containers } from "#docker/engine/container/container.ts";
import { images } from "#docker/engine/image/image.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { silos } from "#windows/kernel/silo/silo.ts";
import type { Seen } from "../diagrams/seen.ts";
import { fileRef } from "../diagrams/storage/file-refs.ts";
import { TreeSearch } from "../diagrams/storage/search.ts";
import { storageOf } from "../diagrams/storage/world/index.ts";
import type { Item, Source } from "./item.ts";

/** Names of files looked at for one query: a long list is no answer. */
const LOOKED = 20_000;

/** Letters before files are looked for. */
const SHORTEST = 3;

const thing = (id: string, title: string, detail: string, ref: EntityRef, picture: string | null): Item => ({
  id,
  group: "In this world",
  title,
  detail,
  code: true,
  act: { does: "look", ref, picture },
});

const processItems = (world: World): readonly Item[] =>
  world
    .all(processes)
    .filter(({ state }) => state !== "exited")
    .map(({ id, image, pid, silo }) => {
      const container =
        silo === null
          ? undefined
          : world.all(containers).find((each) => each.containerId === world.get(silos, silo)?.container);
      const where = container === undefined ? "on the host" : `in container ${container.name}`;
      const services = world.get(processes, id)?.services.join(", ") ?? "";
      return thing(
        `process ${id}`,
        `${image} (${pid})`,
        `Process ${where}${services === "" ? "" : ` · ${services}`}`,
        refOf(processes, id),
        "house",
      );
    });

const containerItems = (world: World): readonly Item[] =>
  world
    .all(containers)
    .map((row) => thing(`container ${row.id}`, row.name, `Container of ${row.image}`, containerRef(row), "house"));

const imageItems = (world: World): readonly Item[] =>
  world
    .all(images)
    .flatMap(({ id, repoTags }) =>
      repoTags.map((tag) => thing(`image ${tag}`, tag, "Image", refOf(images, id), "image")),
    );

const commandItems: readonly Item[] = commands.flatMap(({ spec, paths }) => {
  const [path] = paths;
  return path === undefined
    ? []
    : [
        {
          id: path,
          group: "Commands" as const,
          title: `docker ${path}`,
          detail: spec.short,
          code: true,
          act: { does: "put" as const, line: `docker ${path} ` },
        },
      ];
});

const fileItems = (seen: Seen, query: string): readonly Item[] =>
  query.trim().length < SHORTEST
    ? []
    : storageOf(seen).disks.flatMap((disk) =>
        new TreeSearch(disk.seen, query.trim())
          .look(LOOKED)
          .entries.slice(0, 40)
          .map(
            ({ name, path }): Item => ({
              id: `${refText(disk.ref)} ${path}`,
              group: "Files",
              title: name,
              detail: `C:\\${path} in ${disk.name}`,
              code: true,
              act: { does: "look", ref: fileRef({ disk: refText(disk.ref), path }), picture: "storage" },
            }),
          ),
      );

/** Everything in a moment's world that has a name, and every command. */
export const worldSource = (seen: Seen): Source => {
  const things = [...commandItems, ...containerItems(seen.now), ...processItems(seen.now), ...imageItems(seen.now)];
  return (query) => [...things, ...fileItems(seen, query)];
};
