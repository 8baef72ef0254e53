import type { Explanation, Hop } from "#core/explain.ts";
import { type EntityRef, refText } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { explain, hop } from "#core/why.ts";
import { containers } from "#docker/engine/container/container.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { silos } from "#windows/kernel/silo/silo.ts";
import { hueOf, type Owner } from "../diagrams/scene/scene.ts";
import type { Tick } from "../timeline/Ticks.tsx";

/** One moment, told. */
export interface Told extends Explanation {
  readonly hop: Hop | null;
  readonly owner: Owner;
}

const ownerOf = (timeline: Timeline, index: number, ref: EntityRef | undefined): Owner => {
  if (ref === undefined) return "host";
  const world = timeline.at(index);
  const row = world.row(ref.table, ref.id) ?? timeline.at(index - 1).row(ref.table, ref.id);
  if (ref.table === "component") return row?.kind === "driver" ? "storage" : "kernel";
  if (ref.table === "volume" || ref.table === "layer") return "storage";
  const silo = ref.table === processes.name ? row?.silo : ref.table === silos.name ? ref.id : null;
  const found = world.all(silos).find(({ id }) => id === silo);
  if (found === undefined) return row?.image === "vmcompute.exe" ? "compute" : "host";
  const at = world.all(containers).findIndex(({ containerId }) => containerId === found.container);
  return at < 0 ? "compute" : hueOf(at + 1);
};

/** What is said of a timeline's moments, and when things came to be. Grows with the timeline. */
export class Telling {
  private readonly timeline: Timeline;
  private readonly told: (Told | undefined)[] = [];
  private readonly births = new Map<string, number>();
  private readonly marks: Tick[] = [];
  private known = 0;

  constructor(timeline: Timeline) {
    this.timeline = timeline;
  }

  /** Everything said about moment `index`, 1 … length. */
  at(index: number): Told {
    const known = this.told[index];
    if (known !== undefined) return known;
    const way = hop(this.timeline, index);
    const explanation = explain(this.timeline, index);
    const told: Told = {
      ...explanation,
      hop: way,
      owner: ownerOf(this.timeline, index, way?.from ?? explanation.about),
    };
    this.told[index] = told;
    return told;
  }

  /** Steps and headlines: where stepping stops. */
  get ticks(): readonly Tick[] {
    this.catchUp();
    return this.marks;
  }

  /** The moment at which a thing came to be; undefined for what was there from the start. */
  birthOf(ref: EntityRef): number | undefined {
    this.catchUp();
    return this.births.get(refText(ref));
  }

  private catchUp(): void {
    for (; this.known < this.timeline.length; this.known += 1) {
      const index = this.known + 1;
      const { importance, owner } = this.at(index);
      if (importance !== "detail") this.marks.push({ moment: index, owner, importance });
      for (const { ref, before } of this.timeline.changes(index))
        if (before === undefined) this.births.set(refText(ref), index);
    }
  }
}
