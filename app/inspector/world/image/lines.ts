import type { Timeline } from "#core/timeline.ts";
import type { BuildRecord } from "#docker/engine/builder/record/record.ts";
import type { Image } from "#docker/engine/image/image.ts";
import { amount } from "../../../diagrams/image/world/amount.ts";
import { instructionOf } from "../../../diagrams/image/world/titles.ts";
import type { Fact } from "../../Inspector.tsx";
import type { ThingText } from "../fixed.ts";

const about: Readonly<Record<string, string>> = {
  FROM: "Names the image that everything below stands on. Its layers are used as they are; nothing is copied.",
  RUN: "Starts a container on the image so far, runs the command in it, and turns what the command left into a layer.",
  COPY: "Puts files of the build context, or of another stage, on a disk over the image so far. No container runs.",
  ADD: "Puts files of the build context, or what an address leads to, on a disk over the image so far.",
  WORKDIR: "Makes the directory if there is none, and remembers it for the lines and containers to come.",
  ENV: "Remembers a variable for the lines and containers to come. No file changes.",
  ARG: "A value for the build alone: the image does not keep it.",
  SHELL: "Says which program runs the commands of the lines below.",
  EXPOSE: "A note for people and for docker run -P. It opens nothing.",
  CMD: "What a container runs if it is not told otherwise.",
  ENTRYPOINT: "What a container always runs.",
  USER: "Who runs the lines and containers to come.",
};

const states = {
  waiting: "still to come",
  running: "under way",
  done: "done",
  cached: "taken from the cache",
  failed: "failed",
};

/** A line of a build's Dockerfile. */
export const lineThing = (build: BuildRecord, line: number): ThingText => {
  const step = build.steps.find((each) => each.line === line);
  const { problem } = build;
  const blamed = problem !== null && problem.line === line;
  const image = step?.image == null ? undefined : step.image.slice(7, 19);
  const facts: readonly Fact[] = [
    ...(step === undefined ? [] : [{ name: "State", value: states[step.state] }]),
    ...(image === undefined ? [] : [{ name: "Image after it", value: image, code: true }]),
    ...(step?.disk == null ? [] : [{ name: "Its disk", value: step.disk.slice(0, 12), code: true }]),
    ...(step === undefined || step.from === "" ? [] : [{ name: "Takes from", value: step.from, code: true }]),
  ];
  return {
    kind: step === undefined || step.endLine === step.line ? `Line ${line}` : `Lines ${step.line}–${step.endLine}`,
    title: step?.text ?? build.text.split(/\r?\n/)[line - 1] ?? "",
    code: true,
    what: blamed
      ? `**The build stopped here:** ${problem.text}`
      : (about[step?.keyword ?? ""] ?? "An instruction of the Dockerfile."),
    facts,
    ...(step?.image == null
      ? {}
      : { tries: [{ label: "The image after it", lines: [`docker history ${step.image.slice(7, 19)}`] }] }),
  };
};

/** The moment at which a line's turn came; undefined before. */
export const lineBirth = (timeline: Timeline, build: BuildRecord, line: number): number | undefined => {
  const at = build.steps.findIndex((each) => each.line === line);
  const index = timeline.events.findIndex(({ kind, data }) => {
    const about = data as { readonly build?: unknown; readonly at?: unknown } | null;
    return kind === "build.step-begin" && about?.build === build.id && about.at === at;
  });
  return index < 0 ? undefined : index + 1;
};

/** An entry of a history: all that is known of how a layer of somebody else was made. */
export const historyThing = (image: Image, at: number): ThingText => {
  const { createdBy = "", created = "", size = 0, comment = "" } = image.history[at] ?? {};
  return {
    kind: "History",
    title: instructionOf(createdBy),
    code: true,
    what: "A line of the image’s configuration. It says which instruction made the layer; the Dockerfile itself is not part of an image.",
    facts: [
      { name: "Created by", value: createdBy, code: true },
      { name: "Created", value: created, code: true },
      { name: "Size", value: amount(size) },
      ...(comment === "" ? [] : [{ name: "Comment", value: comment }]),
    ],
  };
};
