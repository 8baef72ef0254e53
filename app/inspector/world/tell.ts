import type { Source } from "#core/explain.ts";
import { type FrameId, frames } from "#core/frame.ts";
import { type EntityRef, refText, sameRef } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { effects, why } from "#core/why.ts";
import { type ContainerId, containerRef, containers } from "#docker/engine/container/container.ts";
import { silos } from "#windows/kernel/silo/silo.ts";
import { layers } from "#windows/storage/layer/layer.ts";
import { filterForAntiVirus } from "#windows/storage/source.ts";
import { historyTable, lineTable } from "../../diagrams/image/world/refs.ts";
import type { Row } from "../../diagrams/launch/model.ts";
import { hueOf, type Owner } from "../../diagrams/scene/scene.ts";
import { spotOf } from "../../diagrams/storage/file-refs.ts";
import type { Spot } from "../../diagrams/storage/model.ts";
import { standingOf } from "../../diagrams/storage/world/file.ts";
import { lastTouch } from "../../diagrams/storage/world/touched.ts";
import type { Told } from "../../session/told.ts";
import type { InspectorModel, MomentLink } from "../Inspector.tsx";
import { imageThing, imageThingBirth } from "./image/index.ts";
import { type Beside, besideOf } from "./launch/beside.ts";
import { type RowText, rowText } from "./launch/row.ts";
import { fileText } from "./storage/index.ts";
import { storyOf } from "./story.ts";
import { thingText } from "./things.ts";

interface Teller {
  at(index: number): Told;
  birthOf(ref: EntityRef): number | undefined;
  readonly numberOf: (id: ContainerId) => number;
}

const mostLinks = 10;

/** The procedure at the bottom of the calls that led to an event. */
const doerOf = (timeline: Timeline, index: number, frame: FrameId | null): FrameId | null => {
  let doer: FrameId | null = null;
  for (let each = frame; each !== null; ) {
    doer = each;
    each = timeline.at(index - 1).get(frames, each)?.caller ?? null;
  }
  return doer;
};

const linksBack = (timeline: Timeline, telling: Teller, moment: number): readonly MomentLink[] => {
  const event = timeline.eventOf(moment);
  if (event === undefined) return [];
  const chain = why(timeline, event.seq).map(({ index, event: { frame } }) => ({
    ...telling.at(index),
    moment: index,
    doer: doerOf(timeline, index, frame),
  }));
  const story = storyOf(chain).map(({ moment: at, text }) => ({ moment: at, text }));
  return story.length <= mostLinks ? story : [...story.slice(0, mostLinks - 1), ...story.slice(-1)];
};

const linksOn = (timeline: Timeline, telling: Teller, moment: number): readonly MomentLink[] => {
  const event = timeline.eventOf(moment);
  if (event === undefined) return [];
  const all = effects(timeline, event.seq).map(({ index }) => index);
  const steps = all.filter((index) => telling.at(index).importance !== "detail");
  return (steps.length > 0 ? steps : all).slice(0, 6).map((index) => ({ moment: index, text: telling.at(index).text }));
};

const momentFacts = (
  told: Told,
  beside: Beside,
): Pick<InspectorModel, "simplified" | "sources" | "body" | "answer"> => ({
  sources: [told.source, ...beside.sources],
  ...(beside.answer === undefined ? {} : { answer: beside.answer }),
  ...(told.simplified === undefined ? {} : { simplified: told.simplified }),
  ...(told.hop?.body === undefined ? {} : { body: told.hop.body }),
});

/** What happens at a moment. */
export const tellMoment = (timeline: Timeline, telling: Teller, moment: number): InspectorModel => {
  if (moment < 1)
    return {
      kind: "Start",
      owner: "host",
      title: "A booted host",
      what: "Nothing has been asked for yet. Type a command, or begin with one of these.",
      facts: [],
      why: [],
      next: [],
      tries: [],
      sources: [],
    };
  const told = telling.at(moment);
  const beside = besideOf(timeline, moment);
  const names =
    told.hop === null
      ? []
      : [told.hop.from, told.hop.to].map((ref) => thingText([timeline.at(moment), timeline.at(moment - 1)], ref).title);
  return {
    kind: told.hop === null ? "Now" : `Now · ${told.hop.channel}`,
    owner: told.owner,
    title: told.hop?.label ?? "What happens",
    code: told.hop !== null,
    what: beside.remark === null ? told.text : `${told.text} ${beside.remark}`,
    facts: [
      ...(told.hop === null
        ? []
        : [
            { name: "From", value: names[0] ?? "", code: true },
            { name: "To", value: names[1] ?? "", code: true },
          ]),
      ...beside.facts,
    ],
    why: linksBack(timeline, telling, moment),
    next: linksOn(timeline, telling, moment),
    tries: [],
    ...momentFacts(told, beside),
  };
};

const storageTables: ReadonlySet<string> = new Set([layers.name, lineTable, historyTable]);

const ownerOf = (timeline: Timeline, telling: Teller, moment: number, ref: EntityRef): Owner => {
  const world = timeline.at(moment);
  if (ref.table === layers.name) return "storage";
  const held = spotOf(ref)?.disk;
  const disk = world
    .all(containers)
    .find((each) =>
      held === undefined ? ref.table === "commit" && each.id === ref.id : refText(containerRef(each)) === held,
    );
  if (disk !== undefined) return hueOf(telling.numberOf(disk.id));
  const row = world.row(ref.table, ref.id);
  const silo = world.all(silos).find(({ id }) => (ref.table === silos.name ? id === ref.id : id === row?.silo));
  if (storageTables.has(ref.table)) return "storage";
  if (ref.table === "vm-part") return "hardware";
  const room = world
    .all(containers)
    .find((each) => sameRef(containerRef(each), ref) || each.containerId === silo?.container);
  if (room !== undefined) return hueOf(telling.numberOf(room.id));
  return row?.image === "vmcompute.exe" ? "compute" : "host";
};

const BOOTED: Source = { title: "State of a booted host", mark: "observed" };

/** The moment that made a thing; of a file, the last one that touched it. */
const originOf = (timeline: Timeline, telling: Teller, moment: number, ref: EntityRef, spot: Spot | null) => {
  if (spot === null) return telling.birthOf(ref);
  const standing = standingOf(timeline.at(moment), spot.disk);
  return standing === null ? undefined : (lastTouch(timeline, moment, standing.volume.id, spot.path) ?? undefined);
};

const times: Readonly<Record<Row["when"], string>> = { past: "", now: " · now", coming: " · still to come" };

/** So many calls of a row are told one by one. */
const mostTold = 8;

/** A row of the picture of lanes: what is asked, what for, and what comes back. */
const tellRow = (timeline: Timeline, telling: Teller, moment: number, { number, row, moment: of, calls }: RowText) => {
  const when = of > moment ? "coming" : of === moment ? "now" : "past";
  const told = tellMoment(timeline, telling, of);
  const model: InspectorModel = { ...told, kind: `Row ${number}${times[when]}` };
  if (calls.length === 0) return told.title === "What happens" ? { ...model, title: row.title } : model;
  return {
    ...model,
    title: row.title,
    code: false,
    what:
      row.calls.length > mostTold
        ? `${told.what} ${row.calls.length - 1} more follow.`
        : row.calls.map((call) => telling.at(call.moment).text).join(" "),
    body: calls,
  };
};

/** What a thing is, and how it came to be. */
export const tellThing = (timeline: Timeline, telling: Teller, moment: number, ref: EntityRef): InspectorModel => {
  const shown = rowText(timeline, telling.numberOf, ref);
  if (shown !== null) return tellRow(timeline, telling, moment, shown);
  const spot = spotOf(ref);
  const birth = imageThingBirth(timeline, moment, ref) ?? originOf(timeline, telling, moment, ref, spot);
  const born = birth !== undefined && birth <= moment ? birth : undefined;
  const worlds = [timeline.at(moment), ...(birth === undefined ? [] : [timeline.at(birth)])];
  const text = imageThing(timeline, moment, ref) ?? (spot === null ? thingText(worlds, ref) : fileText(worlds, spot));
  const told = born === undefined ? undefined : telling.at(born);
  const gone = spot === null && birth !== undefined && worlds[0]?.row(ref.table, ref.id) === undefined;
  return {
    kind: gone ? `${text.kind} · ${birth > moment ? "still to come" : "gone"}` : text.kind,
    owner: ownerOf(timeline, telling, moment, ref),
    title: text.title,
    ...(text.code === undefined ? {} : { code: text.code }),
    what: text.what,
    facts: text.facts,
    why: born === undefined ? [] : linksBack(timeline, telling, born),
    next: born === undefined ? [] : linksOn(timeline, telling, born),
    tries: gone ? [] : (text.tries ?? []),
    sources: text.sources ?? (told === undefined ? [spot === null ? BOOTED : filterForAntiVirus] : [told.source]),
    ...(text.files === undefined ? {} : { files: text.files }),
    ...(told?.simplified === undefined ? {} : { simplified: told.simplified }),
  };
};
