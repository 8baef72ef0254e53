import { Fragment, memo, useMemo, useRef, useState } from "react";
import { useSettled } from "#app/ui/use-settled.ts";
import { useStable } from "#app/ui/use-stable.ts";
import { type EntityRef, refText, sameRef } from "#core/table.ts";
import { Drawing } from "../scene/Drawing.tsx";
import { MarkButtons } from "../scene/MarkButtons.tsx";
import { AT_REST, type Playhead } from "../scene/playhead.ts";
import type { Target } from "../scene/scene.ts";
import { BlockButtons, BlockDrawing } from "./Blocks.tsx";
import { Controls } from "./Controls.tsx";
import { FileActs } from "./FileActs.tsx";
import { Links } from "./Links.tsx";
import { roomOf } from "./layout/closed.ts";
import { keyOf } from "./layout/context.ts";
import { type Link, linksOf } from "./layout/links.ts";
import type { PaneRow } from "./layout/pane.ts";
import { seenKey } from "./layout/room.ts";
import { layoutStorage } from "./layout.ts";
import type { Disk, Spot, StorageModel } from "./model.ts";
import { PaneList } from "./PaneList.tsx";
import { ScrollStore } from "./scroll-store.ts";
import { type Place, tiesAt } from "./ties.ts";
import { useReader } from "./use-reader.ts";
import { useSearch } from "./use-search.ts";
import { useTies } from "./use-ties.ts";
import type { StorageView } from "./view.ts";
import "../scene/scene.css";
import "./storage.css";

export interface StorageDiagramProps {
  readonly model: StorageModel;
  /** px of the place it has; it takes all of the width, and more height if it must. */
  readonly width: number;
  readonly height?: number;
  /** The file that is selected. */
  readonly selected: Spot | null;
  /** Another thing that is selected: a container, a layer. */
  readonly chosen?: EntityRef | null;
  readonly playhead?: Playhead;
  readonly onSelect: (spot: Spot) => void;
  readonly onThing: (ref: EntityRef) => void;
  /** Types a line at the host's prompt. */
  readonly onOffer: (line: string) => void;
  /** Types a line in the terminal of a container. */
  readonly onLine: (disk: Disk, line: string) => void;
}

const Buttons = memo(MarkButtons);

const nothing = (): void => undefined;

const sameSpot = (one: Spot, other: Spot): boolean => one.disk === other.disk && one.path === other.path;

/** The disk that what is selected belongs to. */
const diskToldOf = ({ disks }: StorageModel, selected: Spot | null, chosen: EntityRef | null): string | null => {
  if (selected !== null) return selected.disk;
  const told = disks.find(
    ({ ref, scratch }) =>
      chosen !== null &&
      (sameRef(ref, chosen) || sameRef(scratch, chosen) || (chosen.table === "commit" && chosen.id === ref.id)),
  );
  return told === undefined ? null : keyOf(told);
};

/** What a container sees, its scratch disk, and the layers on the host. */
export const StorageDiagram = ({
  model,
  width,
  height = 0,
  selected,
  chosen = null,
  playhead = AT_REST,
  onSelect,
  onThing,
  onOffer,
  onLine,
}: StorageDiagramProps) => {
  const root = useRef<HTMLDivElement>(null);
  const scrolls = useRef<ScrollStore>(null);
  scrolls.current ??= new ScrollStore();
  const [hovered, setHovered] = useState<Spot | null>(null);
  const pinned = diskToldOf(model, selected, chosen);
  const { reader, disks, kept, toggle, openRoom, choose } = useReader(model, selected, pinned);
  const { queries, ask, found } = useSearch(disks);
  const { shown, expanded, opened } = reader;
  const scene = useMemo(() => {
    const view: StorageView = { shown, expanded, opened, found, selected, pinned };
    return layoutStorage(model, width, height, view);
  }, [model, width, height, shown, expanded, opened, found, selected, pinned]);
  // A name without a record has no line of its own: only where it is in question, one to what answers for it.
  const hoveredRecord = disks.find((disk) => keyOf(disk) === hovered?.disk)?.seen.entry(hovered?.path ?? "")?.record;
  const spots =
    hovered === null || (hoveredRecord ?? null) === null || kept.some((each) => sameSpot(each, hovered))
      ? kept
      : [...kept, hovered];
  const show = useSettled(
    kept.map((spot) => ({
      ...spot,
      state: disks.find((disk) => keyOf(disk) === spot.disk)?.seen.entry(spot.path)?.state ?? "",
    })),
  );
  const ties = useTies();
  const tiesHere = (): readonly Link[] => {
    const tops = scrolls.current?.snapshot() ?? {};
    const links = spots.flatMap((spot) =>
      disks.filter((disk) => keyOf(disk) === spot.disk).flatMap((disk) => linksOf(scene, disk, spot, tops)),
    );
    return ties.here === null ? [] : tiesAt(links, ties.here);
  };
  const goalIn = (list: string): number | null => (ties.goal?.in === list ? ties.goal.index : null);
  const chosenText = chosen === null ? null : refText(chosen);

  const pressBlock = (key: string, path: string | null): void => {
    const disk = disks.find((each) => keyOf(each) === key);
    if (path !== null) onSelect({ disk: key, path });
    else if (disk !== undefined) onThing(disk.scratch);
  };
  const hover = (spot: Spot | null): void =>
    setHovered((old) => (old === spot || (old !== null && spot !== null && sameSpot(old, spot)) ? old : spot));
  const acts = useStable({
    ask,
    choose,
    offer: onOffer,
    line: onLine,
    /** Where rooms open one at a time, the one in which it shows opens. */
    act: (disk: Disk, line: string): void => {
      openRoom(null);
      root.current?.scrollIntoView({ block: "nearest" });
      onLine(disk, line);
    },
    hover,
    press: (target: Target): void => {
      if (target.ref.table === "room") openRoom(roomOf(target.ref));
      else onThing(target.ref);
    },
    pressRow: ({ press }: PaneRow): void => {
      if (press === null) return;
      if (press.does === "thing") {
        onThing(press.ref);
        return;
      }
      onSelect(press.spot);
      if (press.does === "open") toggle(press.spot, press.expanded);
    },
    reach: (place: Place, spot: Spot | null): void => {
      ties.enter(place);
      hover(spot);
    },
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are those of the buttons inside
    <div
      ref={root}
      className="picture storage"
      style={{ width: scene.width, height: scene.height }}
      onKeyDown={(event) => ties.onKeyDown(event, tiesHere())}
      onFocus={({ target }) => {
        if (!target.matches("[data-index], [data-cell], [data-link]")) ties.enter(null);
      }}
    >
      <svg width={scene.width} height={scene.height} aria-hidden="true" focusable="false">
        <Drawing scene={scene} selected={chosenText} />
        {scene.maps.map((map) => {
          const disk = disks.find((each) => keyOf(each) === map.disk);
          return (
            <BlockDrawing
              key={map.key}
              map={map}
              copying={disk?.copying ?? null}
              chosen={selected?.path ?? null}
              playhead={playhead}
            />
          );
        })}
      </svg>
      <Buttons
        scene={scene}
        label="Storage: what containers see, their disks, the layers"
        selected={chosenText}
        onPress={acts.press}
        onHover={nothing}
        onLine={nothing}
      />
      <Controls
        scene={scene}
        model={model}
        disks={disks}
        queries={queries}
        onSearch={acts.ask}
        onChoose={acts.choose}
        onOffer={acts.offer}
        onLine={acts.line}
      />
      {scene.panes.map((pane) => (
        <Fragment key={pane.key}>
          <PaneList
            pane={pane}
            scrolls={scrolls.current as ScrollStore}
            selected={selected}
            hovered={hovered !== null && pane.rowOf(hovered) >= 0 ? hovered : null}
            chosen={chosenText}
            show={show}
            onPress={acts.pressRow}
            onHover={acts.hover}
            goal={goalIn(pane.key)}
            onReach={acts.reach}
          />
          {disks
            .filter((disk) => pane.within === seenKey(disk))
            .map((disk) => (
              <FileActs key={keyOf(disk)} scene={scene} disk={disk} onLine={acts.act} />
            ))}
        </Fragment>
      ))}
      {scene.maps.map((map) => (
        <BlockButtons
          key={map.key}
          map={map}
          label="Blocks of the virtual disk"
          onPress={(path) => pressBlock(map.disk, path)}
          goal={goalIn(map.key)}
          onReach={(index, path) => acts.reach({ in: map.key, index }, path === null ? null : { disk: map.disk, path })}
        />
      ))}
      <Links scene={scene} disks={disks} spots={spots} scrolls={scrolls.current} playhead={playhead} ties={ties} />
    </div>
  );
};
