import { useSyncExternalStore } from "react";
import { store, stored } from "../ui/stored.ts";

/** Which colours; "system" follows the operating system, "hc" is the highest contrast. */
export type ThemeWish = "system" | "light" | "dark" | "hc";

const KEY = "silo.theme";
const listeners = new Set<() => void>();

// In an embed the page around it says which colours; nothing is kept there.
const embedded = typeof document !== "undefined" && document.documentElement.dataset.embed !== undefined;

const remembered = (): ThemeWish => {
  const kept = stored(KEY);
  return kept === "light" || kept === "dark" || kept === "hc" ? kept : "system";
};

let theme: ThemeWish = "system";

const adopt = (wish: ThemeWish): void => {
  theme = wish;
  if (wish === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wish;
  for (const listener of listeners) listener();
};

if (typeof document !== "undefined" && !embedded) adopt(remembered());

export const wishTheme = (wish: ThemeWish): void => {
  store(KEY, wish);
  adopt(wish);
};

export const useTheme = (): ThemeWish =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => theme,
    () => "system",
  );

const asked = (query: string): MediaQueryList | null => (typeof matchMedia === "undefined" ? null : matchMedia(query));

const useAsked = (query: MediaQueryList | null): boolean =>
  useSyncExternalStore(
    (listener) => {
      query?.addEventListener("change", listener);
      return () => query?.removeEventListener("change", listener);
    },
    () => query?.matches === true,
    () => false,
  );

const dark = asked("(prefers-color-scheme: dark)");
const forced = asked("(forced-colors: active)");

/** Whether the system asks for dark colours. */
export const useSystemDark = (): boolean => useAsked(dark);

/** Whether the reader's own colours take the place of ours. */
export const useForcedColors = (): boolean => useAsked(forced);
