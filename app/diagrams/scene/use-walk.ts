import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { narrator } from "#app/narration/narrator.ts";
import { typedKey } from "#app/ui/typed-key.ts";
import { refText } from "#core/table.ts";
import type { Button, Holding } from "./holding.ts";
import { type Link, shortName } from "./links.ts";
import { Trodden } from "./trodden.ts";
import { type Ground, type Place, walked } from "./walk.ts";

/** What is remembered of the thing in focus, for when it is gone. */
interface Last {
  readonly name: string;
  readonly ref: string;
  /** Keys of what was around it, the nearest first. */
  readonly around: readonly string[];
}

export interface Walk {
  /** The button in the order of Tab. */
  readonly stop: Button | undefined;
  readonly link: Link | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onThing: (button: Button) => void;
  readonly onLink: (link: Link) => void;
  readonly onBlur: () => void;
  readonly follow: (link: Link) => void;
}

/** The reader's way about a picture by keyboard: where he is, where he was, and what becomes of him when that goes. */
export const useWalk = (
  root: RefObject<HTMLElement | null>,
  { holding, links }: Ground,
  selected: string | null,
): Walk => {
  const [current, setCurrent] = useState<string | null>(null);
  const [linkKey, setLinkKey] = useState<string | null>(null);
  const inside = useRef(false);
  const last = useRef<Last | null>(null);
  const trodden = useRef(new Trodden());
  const { buttons, byKey } = holding;
  const here = current === null ? undefined : byKey.get(current);
  const stop = here ?? buttons.find(({ target }) => refText(target.ref) === selected) ?? buttons[0];
  const link = useMemo(() => links.find(({ key }) => key === linkKey) ?? null, [links, linkKey]);

  const focus = (selector: string): void => root.current?.querySelector<HTMLElement>(selector)?.focus();
  const focusThing = ({ target }: Button): void => focus(`[data-ref="${CSS.escape(refText(target.ref))}"]`);
  const go = ({ button, link: line }: Place): void =>
    line === null ? focusThing(button) : focus(`[data-link="${CSS.escape(line.key)}"]`);

  // When the thing in focus is gone, focus goes to what held it, never to nowhere.
  useLayoutEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const lost = last.current;
    const next = here ?? heir(holding, lost) ?? buttons[0];
    if (next === undefined) return;
    focusThing(next);
    if (here === undefined && lost !== null)
      narrator.say(`${lost.name} is gone. ${shortName(next.target)} has the focus.`);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key: pressed, alt, command } = typedKey(event.nativeEvent);
    if (here === undefined || command) return;
    const old = alt ? null : trodden.current.along(pressed, (key) => byKey.has(key));
    const found = old === null ? walked({ holding, links }, { button: here, link }, pressed, alt) : undefined;
    if (old === null && found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const button = old === null ? undefined : byKey.get(old);
    if (button !== undefined) focusThing(button);
    else if (found !== undefined && "to" in found) go(found.to);
    else narrator.say(found?.words ?? "Nowhere further.");
  };

  return {
    stop,
    link,
    onKeyDown,
    onThing: (button) => {
      inside.current = true;
      setCurrent(button.key);
      setLinkKey(null);
      trodden.current.enter(button.key);
      last.current = {
        name: shortName(button.target),
        ref: refText(button.target.ref),
        around: holding.around(button.key).map(({ key }) => key),
      };
    },
    onLink: ({ key }) => {
      inside.current = true;
      setLinkKey(key);
    },
    onBlur: () => {
      inside.current = false;
    },
    follow: ({ from, to }) => focusThing(from.key === here?.key ? to : from),
  };
};

/** Where focus goes when its thing is gone: to the line that now stands for it, else to what held it. */
const heir = ({ buttons, byKey }: Holding, lost: Last | null): Button | undefined =>
  lost === null
    ? undefined
    : (buttons.find(({ target }) => target.standsFor?.includes(lost.ref)) ??
      lost.around.map((key) => byKey.get(key)).find((button) => button !== undefined));
