import { type EntityRef, refText } from "#core/table.ts";
import type { Frame } from "../diagrams/house/fixture/story.ts";
import type { InspectorModel } from "../inspector/Inspector.tsx";

const chain = (frames: readonly Frame[], moment: number): InspectorModel["why"] => {
  const frame = frames[moment];
  if (frame === undefined || moment === 0) return [];
  const rest = frame.cause === null ? [] : chain(frames, frame.cause);
  return [{ moment, text: frame.text }, ...rest].slice(0, 6);
};

const story = (frames: readonly Frame[], moment: number) => {
  const after = frames.findIndex((frame) => frame.cause === moment);
  return {
    why: chain(frames, moment),
    next: after < 0 ? [] : [{ moment: after, text: frames[after]?.text ?? "" }],
    sources: [frames[moment]?.source ?? { title: "Windows Internals", mark: "documented" as const }],
  };
};

/** What is told while nothing is selected: the moment itself. */
export const tellMoment = (frames: readonly Frame[], moment: number): InspectorModel => {
  const frame = frames[moment];
  const token = frame?.model.token ?? null;
  return {
    kind: token === null ? "Now" : `Now · ${token.channel}`,
    owner: "now",
    title: token?.label ?? "One kernel, many user modes",
    code: token !== null,
    what: frame?.text ?? "",
    facts: [],
    ...story(frames, moment),
    tries: [{ label: "List containers", line: "docker ps" }],
    simplified: "Durations are model parameters.",
  };
};

/** What is told about a thing of the picture. */
export const tellThing = (frames: readonly Frame[], moment: number, thing: EntityRef): InspectorModel => {
  const model = frames[moment]?.model;
  const room = model?.containers.find(({ ref, processes }) =>
    [ref, ...processes.map((row) => row.ref)].some((ref) => refText(ref) === refText(thing)),
  );
  const process = [...(model?.host.core ?? []), ...(room?.processes ?? [])].find(
    ({ ref }) => refText(ref) === refText(thing),
  );
  const about = frames.findLastIndex((frame, at) => at <= moment && refText(frame.about) === refText(thing));
  return {
    kind: room === undefined ? thing.table : `${thing.table} · container “${room.name}”`,
    owner: room === undefined ? "host" : room.number === 1 ? "c1" : "c2",
    title: process?.name ?? room?.name ?? refText(thing),
    what:
      process?.name === "smss.exe"
        ? "The Session Manager is the first process inside every Windows container. Windows DLLs expect system services to be running, so a container cannot hold your application alone: **smss** brings up the small set they depend on."
        : "A part of this host.",
    facts:
      process === undefined
        ? []
        : [
            { name: "PID", value: `${process.pid}, inside and outside`, code: true },
            { name: "Working set", value: "6.0 MB", code: true },
            ...(room === undefined ? [] : [{ name: "Sees root as", value: "C:\\, its scratch volume", code: true }]),
          ],
    ...story(frames, Math.max(0, about)),
    tries: [{ label: "List its processes", line: "docker top api" }],
  };
};
