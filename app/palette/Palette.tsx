import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Act, Item, Source } from "./item.ts";
import { matching } from "./match.ts";
import "./palette.css";

export interface PaletteProps {
  /** Where items come from: here at once, or as soon as they are known. */
  readonly sources: readonly (Source | Promise<Source>)[];
  readonly onAct: (act: Act) => void;
  readonly onClose: () => void;
}

/** ms of rest after a letter before what it might mean is looked up: looking through a disk takes a while. */
const REST = 120;

/** Everything that has a name, found by typing a part of it. */
export const Palette = ({ sources, onAct, onClose }: PaletteProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [query, setQuery] = useState("");
  const [asked, setAsked] = useState("");
  const [known, setKnown] = useState<readonly Source[]>([]);
  const [active, setActive] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let open = true;
    for (const source of sources)
      void Promise.resolve(source).then((each) => {
        if (open) setKnown((all) => (all.includes(each) ? all : [...all, each]));
      });
    return () => {
      open = false;
    };
  }, [sources]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query), query === "" ? 0 : REST);
    return () => clearTimeout(timer);
  }, [query]);
  const find = (text: string): readonly Item[] =>
    matching(
      known.flatMap((source) => source(text)),
      text,
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found depends on these two
  const items = useMemo(() => find(asked), [known, asked]);
  const chosen = Math.min(active, items.length - 1);
  const optionId = (at: number): string => `${id}-${at}`;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });

  const choose = (item: Item | undefined): void => {
    if (item === undefined) return;
    dialog.current?.close();
    onAct(item.act);
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && items.length > 0) setActive((chosen + by + items.length) % items.length);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing)
      // Who types fast does not wait for the list.
      choose(asked === query ? items[chosen] : find(query)[0]);
    else return;
    event.preventDefault();
  };
  const said = items.length === 0 ? (query === "" ? "" : `Nothing is called “${query}”.`) : `${items.length} found`;
  return (
    <dialog ref={dialog} className="palette" aria-label="Search" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Search everything"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? optionId(chosen) : undefined}
        placeholder="A page, a picture, a term, a command, a process, a file …"
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Found">
        {[...new Set(items.map((item) => item.group))].map((group) => {
          const ofGroup = items.filter((item) => item.group === group);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options
            <div key={group} role="group" aria-label={group}>
              <p aria-hidden="true">{group}</p>
              {ofGroup.map((item) => {
                const at = items.indexOf(item);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                  // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
                  <div
                    key={item.id}
                    id={optionId(at)}
                    role="option"
                    aria-selected={at === chosen}
                    onClick={() => choose(item)}
                    onPointerMove={() => setActive(at)}
                  >
                    <span className={item.code ? "title code" : "title"}>{item.title}</span>
                    <span className="detail">{item.detail}</span>
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      <p role="status" className={items.length === 0 ? "nothing" : "unseen"}>
        {said}
      </p>
    </dialog>
  );
};
