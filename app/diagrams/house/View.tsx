import { useMemo } from "react";
import { AT_REST } from "../scene/playhead.ts";
import type { PictureViewProps } from "../seen.ts";
import { HouseDiagram } from "./Diagram.tsx";
import { houseOf } from "./world/index.ts";

/** The house of a session. */
export const HouseView = ({
  seen,
  width,
  height,
  density = "near",
  selected,
  playhead,
  onSelect,
}: PictureViewProps) => {
  const model = useMemo(() => houseOf(seen, seen.told?.hop ?? null, seen.observer), [seen]);
  return (
    <HouseDiagram
      model={model}
      width={width}
      height={height}
      density={density}
      selected={selected}
      playhead={seen.spoken === seen.moment ? playhead : AT_REST}
      onSelect={onSelect}
    />
  );
};
