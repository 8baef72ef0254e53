import { useMemo, useState } from "react";
import { useSettled } from "#app/ui/use-settled.ts";
import { type EntityRef, refText } from "#core/table.ts";
import { Picture } from "../scene/Picture.tsx";
import type { Playhead } from "../scene/playhead.ts";
import type { Target } from "../scene/scene.ts";
import { settle } from "../scene/settle.ts";
import { roomOf } from "./layout/closed.ts";
import { layoutFarStorage } from "./layout.ts";
import type { StorageModel } from "./model.ts";
import { PLAIN_STORAGE_VIEW, type RoomKind } from "./view.ts";
import "./storage.css";

export interface FarStorageDiagramProps {
  readonly model: StorageModel;
  readonly width: number;
  readonly height: number;
  readonly selected: EntityRef | null;
  readonly playhead: Playhead;
  readonly onSelect: (ref: EntityRef) => void;
}

/** What a container sees, its disk and the layers, for an embed. */
export const FarStorageDiagram = ({ model, width, height, selected, playhead, onSelect }: FarStorageDiagramProps) => {
  const [opened, setOpened] = useState<RoomKind | null>(null);
  const laidOut = useMemo(
    () => layoutFarStorage(model, width, height, { ...PLAIN_STORAGE_VIEW, opened }),
    [model, width, height, opened],
  );
  const scene = useSettled(laidOut, settle);
  const press = ({ ref, does }: Target): void => (does === "open" ? setOpened(roomOf(ref)) : onSelect(ref));
  return (
    <Picture
      scene={scene}
      label="What a container sees, and where its files are"
      selected={selected === null ? null : refText(selected)}
      playhead={playhead}
      onPress={press}
    />
  );
};
