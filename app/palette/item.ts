import type { EntityRef } from "#core/table.ts";
import type { LeftSession } from "../session/left.ts";

/** What choosing an item does. */
export type Act =
  | { readonly does: "go"; readonly href: string }
  | { readonly does: "put"; readonly line: string }
  | { readonly does: "reopen"; readonly session: LeftSession }
  | { readonly does: "look"; readonly ref: EntityRef; readonly picture: string | null };

/** The groups, in the order in which they are listed. */
export const groups = [
  "Pages",
  "Pictures",
  "Chapters",
  "Terms",
  "Commands",
  "In this world",
  "Files",
  "Put aside",
  "In the text",
] as const;

/** Something that can be found. */
export interface Item {
  /** Unlike all others of its group. */
  readonly id: string;
  readonly group: (typeof groups)[number];
  readonly title: string;
  readonly detail: string;
  /** True for what could be typed or what Windows prints. */
  readonly code?: boolean;
  readonly act: Act;
}

/** Where items come from: all that a query might mean, best or not. Called at each letter. */
export type Source = (query: string) => readonly Item[];
