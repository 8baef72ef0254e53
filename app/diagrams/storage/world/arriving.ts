import { frames } from "#core/frame.ts";
import type { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import { layerDownload, layerExtract } from "#docker/engine/image/pull/acts.ts";
import { fetchLayers, type WantedLayer } from "#docker/engine/image/pull/layers.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { type Layer, layers } from "#windows/storage/layer/layer.ts";
import type { Arriving } from "../model.ts";

/** A part of a layer that came or was unpacked: bytes in all so far, or of this part. `here`: the layer has its folder. */
interface Part {
  readonly moment: number;
  readonly digest: string;
  readonly kind: "came" | "unpacked" | "here";
  readonly bytes: number;
}

/** Parts in order of moments. Grows with its timeline. */
interface Parts {
  known: number;
  readonly parts: Part[];
}

const all = new WeakMap<Timeline, Parts>();

const partsOf = (timeline: Timeline): readonly Part[] => {
  const grown = all.get(timeline) ?? { known: 0, parts: [] };
  all.set(timeline, grown);
  for (; grown.known < timeline.length; grown.known += 1) {
    const moment = grown.known + 1;
    const { kind, data } = timeline.eventOf(moment) ?? {};
    if (kind === layerDownload.kind) {
      const { digest, to } = data as { readonly digest: string; readonly to: number };
      grown.parts.push({ moment, digest, kind: "came", bytes: to });
    } else if (kind === layerExtract.kind) {
      const { digest, bytes } = data as { readonly digest: string; readonly bytes: number };
      grown.parts.push({ moment, digest, kind: "unpacked", bytes });
    }
    for (const { ref, after } of timeline.changes(moment))
      if (ref.table === layers.name && after !== undefined)
        grown.parts.push({ moment, digest: (after as Layer).digest, kind: "here", bytes: 0 });
  }
  return grown.parts;
};

/** The layers of each pull that is under way, base first. */
const wanted = (now: World): readonly WantedLayer[] =>
  now
    .all(frames)
    .filter(({ procedure }) => procedure === fetchLayers.name)
    .flatMap(({ args }) => (args as { readonly layers: readonly WantedLayer[] }).layers);

/** How far a layer has come since it was last here. */
const progress = (parts: readonly Part[]): { readonly came: number; readonly unpacked: number } => {
  const since = parts.slice(parts.findLastIndex(({ kind }) => kind === "here") + 1);
  return {
    came: since.findLast(({ kind }) => kind === "came")?.bytes ?? 0,
    unpacked: since.reduce((sum, { kind, bytes }) => (kind === "unpacked" ? sum + bytes : sum), 0),
  };
};

/** Layers that a registry is sending, or that are being unpacked; topmost first. Those that the host has already are none. */
export const arrivingAt = (timeline: Timeline, moment: number, now: World): readonly Arriving[] => {
  const asked = wanted(now);
  if (asked.length === 0) return [];
  const here = new Set(now.all(layers).map(({ digest }) => digest));
  const parts = partsOf(timeline).filter((part) => part.moment <= moment);
  return asked
    .filter(({ digest }) => !here.has(digest))
    .map(({ digest, compressedSize, size }) => {
      const { came, unpacked } = progress(parts.filter((part) => part.digest === digest));
      return { digest, packed: compressedSize, came, size, unpacked: Math.min(size, unpacked) };
    })
    .reverse();
};

const MAKES = /^\S*docker(\.exe)?"?\s+(container\s+)?(run|create)\b/i;

/** Whether somebody waits at the host's prompt for a container to be made. */
export const isMaking = (now: World): boolean =>
  now
    .all(processes)
    .some(({ silo, state, commandLine }) => silo === null && state === "running" && MAKES.test(commandLine));
