import { useMemo } from "react";
import { refText } from "#core/table.ts";
import type { PictureViewProps } from "../seen.ts";
import { StorageDiagram } from "./Diagram.tsx";
import { FarStorageDiagram } from "./FarDiagram.tsx";
import { fileRef, spotOf } from "./file-refs.ts";
import { storageOf } from "./world/index.ts";

/** The picture of a session. */
export const StorageView = ({
  seen,
  width,
  height,
  density = "near",
  selected,
  playhead,
  onSelect,
  onType,
  onTypeInside,
}: PictureViewProps) => {
  const model = useMemo(() => storageOf(seen), [seen]);
  if (density === "far") return <FarStorageDiagram {...{ model, width, height, selected, playhead, onSelect }} />;
  const spot = selected === null ? null : spotOf(selected);
  return (
    <StorageDiagram
      model={model}
      width={width}
      height={height}
      selected={spot}
      chosen={spot === null ? selected : null}
      playhead={playhead}
      onSelect={(file) => onSelect(fileRef(file))}
      onThing={onSelect}
      onOffer={onType}
      onLine={(disk, line) => onTypeInside(refText(disk.ref), line)}
    />
  );
};
