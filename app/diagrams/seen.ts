import type { Explanation, Hop } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import type { ContainerId } from "#docker/engine/container/container.ts";
import type { Place } from "./place.ts";
import type { Playhead } from "./scene/playhead.ts";

/** What a picture is read off: a moment of a session, and who looks. */
export interface Seen {
  readonly timeline: Timeline;
  /** The moment shown: worlds after it are still to come. */
  readonly moment: number;
  readonly now: World;
  /** The world at the step before: what came and went in between is marked. */
  readonly before: World;
  /** The moment of which the page speaks: the step that the moment shown belongs to. */
  readonly spoken: number;
  /** What is said of it; null before the first. */
  readonly told: (Explanation & { readonly hop: Hop | null }) | null;
  /** A container's place in the order of creation, from 1: gives its hue, and stays when others go. */
  readonly numberOf: (id: ContainerId) => number;
  /** "host", or the ref of a container as text. */
  readonly observer: string;
}

/** The place that a picture gets, and what it may ask of the page. */
export interface PictureViewProps {
  readonly seen: Seen;
  /** px of the place it has; it takes all of the width, and more height if it must. */
  readonly width: number;
  readonly height: number;
  /** Default: near. */
  readonly density?: Place["density"];
  readonly selected: EntityRef | null;
  readonly playhead: Playhead;
  readonly onSelect: (ref: EntityRef) => void;
  /** Types lines at the host's prompt, as a person would by hand. */
  readonly onType: (...lines: readonly string[]) => void;
  /** Types a line at a shell in a running container, given by its ref as text; opens one where none waits. */
  readonly onTypeInside: (container: string, line: string) => void;
}
