import type { Term } from "./term.ts";
import { engineTerms } from "./terms/engine.ts";
import { kernelTerms } from "./terms/kernel.ts";
import { processTerms } from "./terms/processes.ts";
import { storageTerms } from "./terms/storage.ts";

/** Every term that texts lead to, by name. */
export const terms: readonly Term[] = [...engineTerms, ...kernelTerms, ...processTerms, ...storageTerms].sort(
  (one, other) => one.name.localeCompare(other.name, "en"),
);

const byName = new Map(terms.map((each) => [each.name.toLowerCase(), each]));

export const termOf = (name: string): Term | undefined => byName.get(name.toLowerCase());

/** Part of an address that leads to a term. */
export const slugOf = (name: string): string => `term-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
