import type { Explanation, Hop } from "#core/explain.ts";
import { type EntityRef, refText } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { explain, hop } from "#core/why.ts";
import { type Container, type ContainerId, containers } from "#docker/engine/container/container.ts";
import { exitCodeMeaning, exitCodeText } from "#windows/kernel/process/exit-code.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { silos } from "#windows/kernel/silo/silo.ts";
import { hueOf, type Owner } from "../diagrams/scene/scene.ts";
import type { Tick } from "../timeline/Ticks.tsx";

/** One moment, told. */
export interface Told extends Explanation {
  readonly hop: Hop | null;
  readonly owner: Owner;
}

const buildNumber = 8;

/** Ids of 64 digits as Docker shows them: their first twelve. */
export const shortIds = (text: string): string => text.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, "$1…");

/** Exit codes that Windows gives by the names that it has for them. */
const withNames = (label: string): string =>
  label.replace(/\bexited with (\d{10})\b/, (_, digits: string) => `exited with ${exitCodeText(Number(digits))}`);

/** Exit codes of Windows as Windows' own documents name them, after the number that Docker prints, with what they mean. */
export const withMeanings = (text: string): string =>
  text.replace(/\bcode (\d{10}|0x[0-9A-F]{8})\b/g, (whole, digits: string) => {
    const code = Number(digits);
    const [named, meaning] = [exitCodeText(code), exitCodeMeaning(code)];
    const said = [...(named === digits ? [] : [named]), ...(meaning === null ? [] : [meaning])];
    return said.length === 0 ? whole : `${whole} (${said.join(", ")})`;
  });

const ownerOf = (
  timeline: Timeline,
  index: number,
  ref: EntityRef | undefined,
  numberOf: (id: ContainerId) => number,
): Owner => {
  if (ref === undefined) return "host";
  const world = timeline.at(index);
  const row = world.row(ref.table, ref.id) ?? timeline.at(index - 1).row(ref.table, ref.id);
  if (ref.table === "component") return row?.kind === "driver" ? "storage" : "kernel";
  if (ref.table === "volume" || ref.table === "layer") return "storage";
  const silo = ref.table === processes.name ? row?.silo : ref.table === silos.name ? ref.id : null;
  const found = world.all(silos).find(({ id }) => id === silo);
  if (found === undefined) return row?.image === "vmcompute.exe" ? "compute" : "host";
  const room = world.all(containers).find(({ containerId }) => containerId === found.container);
  return room === undefined ? "compute" : hueOf(numberOf(room.id));
};

/** What is said of a timeline's moments, and when things came to be. Grows with the timeline. */
export class Telling {
  private readonly timeline: Timeline;
  private readonly told: (Told | undefined)[] = [];
  private readonly births = new Map<string, number>();
  private readonly marks: Tick[] = [];
  private readonly numbers = new Map<ContainerId, number>();
  private known = 0;

  constructor(timeline: Timeline) {
    this.timeline = timeline;
  }

  /** Everything said about moment `index`, 1 … length. */
  at(index: number): Told {
    const known = this.told[index];
    if (known !== undefined) return known;
    const whole = hop(this.timeline, index);
    const way = whole === null ? null : { ...whole, label: withNames(shortIds(whole.label)) };
    const explanation = explain(this.timeline, index);
    const told: Told = {
      ...explanation,
      text: withMeanings(shortIds(explanation.text)),
      hop: way,
      owner: ownerOf(this.timeline, index, way?.from ?? explanation.about, this.numberOf),
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

  /** A container's place in the order of creation, from 1. Those that a build makes for a while come and go with the last hue. */
  readonly numberOf = (id: ContainerId): number => {
    this.catchUp();
    return this.numbers.get(id) ?? buildNumber;
  };

  private catchUp(): void {
    const from = this.known;
    // First who is who, since that says whose the moments are.
    for (; this.known < this.timeline.length; this.known += 1)
      for (const { ref, before, after } of this.timeline.changes(this.known + 1)) {
        if (before !== undefined) continue;
        this.births.set(refText(ref), this.known + 1);
        if (ref.table === containers.name && (after as Container | undefined)?.building === false)
          this.numbers.set(ref.id as ContainerId, this.numbers.size + 1);
      }
    for (let index = from + 1; index <= this.known; index += 1) {
      const { importance, owner } = this.at(index);
      if (importance !== "detail") this.marks.push({ moment: index, owner, importance });
    }
  }
}
