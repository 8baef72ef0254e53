import { useSyncExternalStore } from "react";

const KEY = "silo.read";
const listeners = new Set<() => void>();
const nothing: readonly string[] = [];

// Storage may be refused; then nothing is remembered.
const load = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : nothing;
  } catch {
    return nothing;
  }
};

let read = typeof document === "undefined" ? nothing : load();

/** Ids of the chapters that were read to their end in this browser. */
export const useRead = (): readonly string[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read,
    () => nothing,
  );

export const markRead = (id: string): void => {
  if (read.includes(id)) return;
  read = [...read, id];
  try {
    localStorage.setItem(KEY, JSON.stringify(read));
  } catch {
    // It lasts as long as the page.
  }
  for (const listener of listeners) listener();
};
