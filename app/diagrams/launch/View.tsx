import { useMemo, useState } from "react";
import type { PictureViewProps } from "../seen.ts";
import { LaunchDiagram } from "./Diagram.tsx";
import { useHeld } from "./use-held.ts";
import { launchOf } from "./world/index.ts";

/** On small screens the picture's place has no height of its own: it takes that of seven rows. px */
const PHONE = 440;
const PHONE_HEIGHT = 416;

/** The way of the command at the playhead, or of the one that the reader has chosen since. */
export const LaunchView = ({
  seen,
  width,
  height,
  density = "near",
  selected,
  playhead,
  onSelect,
}: PictureViewProps) => {
  const [opened, setOpened] = useState<readonly number[]>([]);
  const { held: root, hold } = useHeld<number>(seen.moment, playhead);
  const model = useMemo(() => launchOf(seen, opened, root), [seen, opened, root]);
  return (
    <LaunchDiagram
      model={model}
      moment={seen.moment}
      width={width}
      height={density === "near" && width < PHONE ? PHONE_HEIGHT : height}
      selected={selected}
      playhead={playhead}
      onSelect={onSelect}
      onOpen={(row) => setOpened(opened.includes(row) ? opened.filter((each) => each !== row) : [...opened, row])}
      onCommand={hold}
    />
  );
};
