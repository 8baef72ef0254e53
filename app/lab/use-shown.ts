import { useMemo } from "react";
import type { EntityRef } from "#core/table.ts";
import { defaultPicture } from "../diagrams/index.ts";
import type { Live } from "../session/live.ts";
import { useSettled } from "../ui/use-settled.ts";
import { fresh } from "./fresh.ts";
import { inspectedAt, toldMoment } from "./telling.ts";

/** Where one is and what one looks at. */
export interface Looking {
  readonly moment: number;
  /** The moment to which a single moment was stepped; null where one steps from step to step. */
  readonly fine: number | null;
  /** Whose eyes: the host's or a container's, as `Seen` has it. */
  readonly eyes: string;
  readonly tab: string;
  readonly picture: string;
  readonly selected: EntityRef | null;
}

/** All that the lab shows of a session; before there is one, of a freshly booted host. */
export const useShown = (live: Live | null, { moment, fine, eyes, tab, picture, selected }: Looking) => {
  const spoken = live === null ? moment : toldMoment(live, moment, fine);
  const seen = useMemo(
    () => (picture === defaultPicture ? null : (live?.seen(moment, eyes, spoken) ?? null)),
    [picture, live, moment, eyes, spoken],
  );
  const house = useMemo(() => live?.house(moment, eyes, spoken) ?? fresh.house, [live, moment, eyes, spoken]);
  const model = useSettled(house);
  const terminal = useMemo(() => live?.terminal(moment, tab) ?? fresh.terminal, [live, moment, tab]);
  const inspected = useMemo(
    // Before anything has been asked for, what the host did last while it booted explains nothing.
    () => inspectedAt(live, moment, fine, selected),
    [live, moment, selected, fine],
  );
  const ticks = useMemo(() => live?.ticks ?? [], [live]);
  const at = live === null ? null : live.told(spoken);
  const end = live?.end ?? fresh.moment;
  return {
    /** The moment that the page speaks of. */
    spoken,
    seen,
    model,
    terminal,
    inspected,
    ticks,
    end,
    label: at?.hop?.label ?? null,
    sentence: (live?.untouched ? null : at?.text) ?? "A booted host. Nothing has been asked for yet.",
  };
};
