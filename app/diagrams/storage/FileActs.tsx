import { useEffect, useRef } from "react";
import { Acts } from "./Acts.tsx";
import { keyOf } from "./layout/context.ts";
import type { ActField, Field, StorageScene } from "./layout/storage-scene.ts";
import type { Disk } from "./model.ts";

interface FileActsProps {
  readonly scene: StorageScene;
  readonly disk: Disk;
  readonly onLine: (disk: Disk, line: string) => void;
}

const isAct = (field: Field): field is ActField => field.kind === "act";

/** What can be done to the file that is selected on a disk. They come right after the list of its names, so that Tab leads there. */
export const FileActs = ({ scene, disk, onLine }: FileActsProps) => {
  const box = useRef<HTMLDivElement>(null);
  const fields = scene.fields.filter(isAct).filter(({ spot }) => spot.disk === keyOf(disk));
  const path = fields[0]?.spot.path;
  const entry = path === undefined ? null : disk.seen.entry(path);
  useEffect(() => {
    // What is told of it may lie over the lower part of the page: the style says how much of that is kept free.
    if (path !== undefined) box.current?.querySelector("button:last-of-type")?.scrollIntoView({ block: "nearest" });
  }, [path]);
  return entry === null ? null : (
    <div className="controls-over" ref={box}>
      <Acts fields={fields} disk={disk} entry={entry} onLine={onLine} />
    </div>
  );
};
