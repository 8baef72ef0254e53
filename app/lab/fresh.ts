import type { HouseModel } from "../diagrams/house/model.ts";
import type { InspectorModel } from "../inspector/Inspector.tsx";
import type { Eyes } from "../observer/Observer.tsx";
import type { TerminalView } from "../session/terminal-view.ts";
import { freshData } from "./fresh-data.ts";
import type { HostOption } from "./Header.tsx";

/** A freshly booted host as it was when this page was built: shown until the engine has come. Made by `npm run fresh`. */
export interface Fresh {
  readonly moment: number;
  /** Virtual µs. */
  readonly now: number;
  readonly host: string;
  readonly hosts: readonly HostOption[];
  readonly eyes: readonly Eyes[];
  readonly house: HouseModel;
  readonly terminal: TerminalView;
  readonly inspector: InspectorModel;
}

export const fresh: Fresh = JSON.parse(freshData) as Fresh;

/** How a host is named where one is chosen. */
export const hostLabel = (id: string): string => fresh.hosts.find((each) => each.id === id)?.label ?? id;
