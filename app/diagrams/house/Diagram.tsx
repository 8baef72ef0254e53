import { useMemo, useState } from "react";
import { useSettled } from "#app/ui/use-settled.ts";
import { type EntityRef, refText } from "#core/table.ts";
import type { Place } from "../place.ts";
import { Picture } from "../scene/Picture.tsx";
import { AT_REST, type Playhead } from "../scene/playhead.ts";
import type { Target } from "../scene/scene.ts";
import { settle } from "../scene/settle.ts";
import { layoutHouse } from "./layout.ts";
import type { HouseModel, HouseView } from "./model.ts";

export interface HouseDiagramProps {
  readonly model: HouseModel;
  /** px of the place it has; it takes all of the width, and more height if it must. */
  readonly width: number;
  readonly height?: number;
  readonly density?: Place["density"];
  readonly selected: EntityRef | null;
  readonly playhead?: Playhead;
  readonly onSelect: (ref: EntityRef) => void;
  readonly onHover?: (ref: string | null) => void;
}

/** The cutaway of the whole host. */
export const HouseDiagram = ({
  model,
  width,
  height = 0,
  density = "near",
  selected,
  playhead = AT_REST,
  onSelect,
  onHover,
}: HouseDiagramProps) => {
  const [reader, setReader] = useState<Pick<HouseView, "opened" | "page">>({ opened: [], page: 0 });
  const chosen = selected === null ? null : refText(selected);
  const laidOut = useMemo(
    () => layoutHouse(model, width, height, { ...reader, selected: chosen }, density),
    [model, width, height, reader, chosen, density],
  );
  const scene = useSettled(laidOut, settle);
  const press = (target: Target): void => {
    const key = refText(target.ref);
    if (target.does === "page") setReader({ ...reader, page: target.ref.id });
    else if (target.does === "open")
      setReader({
        ...reader,
        opened: target.expanded
          ? reader.opened.filter((each) => each !== key)
          : [...reader.opened.filter((each) => each !== key), key],
      });
    else onSelect(target.ref);
  };
  return (
    <Picture
      scene={scene}
      label="The host as a house"
      selected={chosen}
      playhead={playhead}
      onPress={press}
      {...(onHover === undefined ? {} : { onHover })}
    />
  );
};
