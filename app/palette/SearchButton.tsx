import { Search } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Act, Source } from "./item.ts";

const LoadedPalette = lazy(async () => {
  const [{ Palette }, { pageItems, termItems }, { textSource }] = await Promise.all([
    import("./Palette.tsx"),
    import("./pages.ts"),
    import("./texts.ts"),
  ]);
  return {
    default: ({ home, more, onAct, onClose }: OpenProps) => {
      const [sources] = useState(() => {
        const pages = [...pageItems(home), ...termItems(home)];
        return [() => pages, textSource(home), ...(more === undefined ? [] : [more()])];
      });
      return <Palette sources={sources} onAct={onAct} onClose={onClose} />;
    },
  };
});

export interface SearchProps {
  readonly home: string;
  /** What else can be found on this page, asked for when the palette opens. */
  readonly more?: (() => Promise<Source>) | undefined;
  /** Does what was chosen, other than going to another page. */
  readonly onAct?: ((act: Act) => void) | undefined;
}

interface OpenProps extends SearchProps {
  readonly onAct: (act: Act) => void;
  readonly onClose: () => void;
}

/** Opens the palette, as Ctrl+K or ⌘K does anywhere on the page. */
export const SearchButton = ({ home, more, onAct }: SearchProps) => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  const act = useCallback(
    (chosen: Act): void => {
      if (chosen.does === "go") location.assign(chosen.href === "" ? "./" : chosen.href);
      else onAct?.(chosen);
    },
    [onAct],
  );
  return (
    <>
      <button
        type="button"
        className="text-button search-button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <Search size={16} aria-hidden="true" />
        <span>Search</span>
      </button>
      {open
        ? // Not here: on small screens the button may be hidden with the menu that it stands in.
          createPortal(
            <Suspense fallback={null}>
              <LoadedPalette home={home} more={more} onAct={act} onClose={() => setOpen(false)} />
            </Suspense>,
            document.body,
          )
        : null}
    </>
  );
};
