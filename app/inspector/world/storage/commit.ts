import { refText } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { type Container, containerRef, isRunning } from "#docker/engine/container/container.ts";
import { bytesText, countText } from "../../../diagrams/storage/texts.ts";
import { standingOf } from "../../../diagrams/storage/world/file.ts";
import { readVolume } from "../../../diagrams/storage/world/reading.ts";
import type { Try } from "../../Inspector.tsx";
import type { ThingText } from "../fixed.ts";
import { fact } from "./fact.ts";

const commitTries = (row: Container): readonly Try[] =>
  isRunning(row)
    ? [{ label: "Stop it first: Windows commits no running container", lines: [`docker stop ${row.name}`] }]
    : [
        { label: "Make the layer", lines: [`docker commit ${row.name} ${row.name}:changed`] },
        { label: "What would be in it", lines: [`docker diff ${row.name}`] },
      ];

const MOST_ITEMS = 40;

/** What `docker commit` would take from a container; null where it has no disk. */
export const aCommit = (world: World, row: Container): ThingText | null => {
  const standing = standingOf(world, refText(containerRef(row)));
  if (standing === null) return null;
  const { items, bytes } = readVolume(world, standing.volume.id, true).commit;
  return {
    kind: `Not yet a layer · container “${row.name}”`,
    title: `docker commit ${row.name}`,
    code: true,
    what: "What a commit would take from the scratch disk into a new layer: whole files that were written, names that were struck out, and the changes of five hives. **C** stands for changed: made or written, all of it is taken. **D** stands for deleted: the layer gets a tombstone that hides the name.",
    facts: [
      ...fact(
        "When",
        isRunning(row) ? "once it has stopped: Windows commits no running container" : "now: it has stopped",
      ),
      ...fact("Size", bytesText(bytes)),
      ...items
        .slice(0, MOST_ITEMS)
        .flatMap(({ path, kind, bytes: each }) =>
          fact(
            kind === "deleted" ? "D · deleted" : "C · changed",
            `${path}${kind === "deleted" ? "" : ` · ${bytesText(each)}`}`,
            true,
          ),
        ),
      ...(items.length > MOST_ITEMS ? fact("And", `${countText(items.length - MOST_ITEMS)} more`) : []),
    ],
    tries: commitTries(row),
  };
};
