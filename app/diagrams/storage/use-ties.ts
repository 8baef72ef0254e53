import { type KeyboardEvent, useState } from "react";
import { narrator } from "#app/narration/narrator.ts";
import { typedKey } from "#app/ui/typed-key.ts";
import type { Link } from "./layout/links.ts";
import { type Place, tieName } from "./ties.ts";

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The reader's way along the lines of a file by keyboard, with the keys of every picture. */
export const useTies = () => {
  const [here, setHere] = useState<Place | null>(null);
  const [line, setLine] = useState<string | null>(null);
  /** Where focus is to go. */
  const [goal, setGoal] = useState<Place | null>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, ties: readonly Link[]): void => {
    const { key, alt, command } = typedKey(event.nativeEvent);
    if (here === null || command || event.target instanceof HTMLInputElement) return;
    const now = ties.findIndex((each) => each.key === line);
    const on = ties[now];
    const turn = alt ? ({ ".": 1, ",": -1 } as const)[key] : on === undefined ? undefined : TURNS[key];
    if (turn !== undefined) {
      const next = ties[now < 0 ? (turn > 0 ? 0 : ties.length - 1) : (now + turn + ties.length) % ties.length];
      if (next === undefined) narrator.say("No lines here.");
      else event.currentTarget.querySelector<HTMLElement>(`[data-link="${CSS.escape(next.key)}"]`)?.focus();
    } else if (!alt && key === "b")
      narrator.say(ties.length === 0 ? "No lines here." : ties.map((each) => `${tieName(each)}.`).join(" "));
    else if (!alt && key === "Escape" && on !== undefined) setGoal(here);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    here,
    line,
    goal,
    setLine,
    onKeyDown,
    enter: (place: Place | null): void => {
      setHere(place);
      setLine(null);
      setGoal(null);
    },
    go: (place: Place): void => setGoal({ in: place.in, index: place.index }),
  };
};

export type Ties = ReturnType<typeof useTies>;
