import { useEffect, useRef, useSyncExternalStore } from "react";
import { useMotionPolicy } from "../../theme/motion.ts";
import type { Playhead } from "../scene/playhead.ts";
import { pointAt } from "../scene/route.ts";
import type { Point } from "../scene/scene.ts";
import { arrival } from "./Blocks.tsx";
import { keyOf } from "./layout/context.ts";
import { copyWays, linksOf } from "./layout/links.ts";
import type { StorageScene } from "./layout/storage-scene.ts";
import type { Disk, Spot } from "./model.ts";
import type { ScrollStore } from "./scroll-store.ts";
import { TieButtons } from "./TieButtons.tsx";
import { tiesAt } from "./ties.ts";
import type { Ties } from "./use-ties.ts";

export interface LinksProps {
  readonly scene: StorageScene;
  readonly disks: readonly Disk[];
  /** Files whose ways are drawn, the most important first. */
  readonly spots: readonly Spot[];
  readonly scrolls: ScrollStore;
  readonly playhead: Playhead;
  readonly ties: Ties;
}

/** From names through records to bytes: only for files in question. Follows the lists as they scroll. */
export const Links = ({ scene, disks, spots, scrolls, playhead, ties }: LinksProps) => {
  const tops = useSyncExternalStore(scrolls.subscribe, scrolls.snapshot, scrolls.snapshot);
  const links = spots.map((spot) => ({
    key: `${spot.disk} ${spot.path}`,
    links: disks.filter((disk) => keyOf(disk) === spot.disk).flatMap((disk) => linksOf(scene, disk, spot, tops)),
  }));
  return (
    <>
      <svg className="links-drawing" width={scene.width} height={scene.height} aria-hidden="true" focusable="false">
        {links.map((each) => (
          <g key={each.key}>
            {each.links.map(({ key, tie, owner, d }) => (
              <path
                key={key}
                className={`tie tie-${tie}${key === ties.line ? " in-focus" : ""}`}
                data-owner={owner}
                d={d}
              />
            ))}
          </g>
        ))}
        {disks.map((disk) => (
          <Bytes key={keyOf(disk)} ways={copyWays(scene, disk, tops)} playhead={playhead} />
        ))}
      </svg>
      {ties.here === null ? null : (
        <TieButtons
          here={ties.here}
          ties={tiesAt(
            links.flatMap((each) => each.links),
            ties.here,
          )}
          onFocus={ties.setLine}
          onGo={ties.go}
        />
      )}
    </>
  );
};

const LEAST = 6;
const MOST = 18;
/** Share of the whole way that one square of bytes needs. */
const TRIP = 0.35;

/** When the `index`th of `count` squares leaves, and where it goes. */
const trips = (
  ways: readonly (readonly Point[])[],
): readonly { readonly way: readonly Point[]; readonly from: number }[] => {
  if (ways.length === 0) return [];
  const count = Math.min(MOST, Math.max(LEAST, ways.length * 2));
  return Array.from({ length: count }, (_, index) => {
    const target = Math.floor((index * ways.length) / count);
    const last = Math.ceil(((target + 1) * count) / ways.length) - 1;
    const first = Math.ceil((target * count) / ways.length);
    const end = arrival(target, ways.length);
    const before = target === 0 ? TRIP : arrival(target - 1, ways.length);
    const at = last === first ? end : before + ((end - before) * (index - first + 1)) / (last - first + 1);
    return { way: ways[target] ?? [], from: at - TRIP };
  });
};

/** Bytes on their way from a layer into blocks: little squares, moved by the playhead alone. */
const Bytes = ({ ways, playhead }: { readonly ways: readonly (readonly Point[])[]; readonly playhead: Playhead }) => {
  const group = useRef<SVGGElement>(null);
  const { reduced } = useMotionPolicy();
  const moving = reduced ? [] : trips(ways);
  useEffect(() => {
    const place = (): void => {
      const progress = playhead.progress();
      for (const [index, { way, from }] of moving.entries()) {
        const square = group.current?.children[index] as SVGElement | undefined;
        if (square === undefined) continue;
        const t = (progress - from) / TRIP;
        const { x, y } = pointAt(way, t);
        square.style.transform = `translate(${x}px, ${y}px)`;
        square.style.opacity = t > 0 && t < 1 ? "1" : "0";
      }
    };
    place();
    return playhead.watch(place);
  });
  return (
    <g ref={group}>
      {moving.map(({ from }) => (
        <rect key={from} className="byte" x="-4" y="-4" width="8" height="8" rx="1.5" />
      ))}
    </g>
  );
};
