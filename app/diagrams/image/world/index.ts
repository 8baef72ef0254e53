import { type EntityRef, refOf, sameRef } from "#core/table.ts";
import { find } from "#core/world.ts";
import { type BuildRecord, builds, type RecordedStep } from "#docker/engine/builder/record/record.ts";
import { type Image, images } from "#docker/engine/image/image.ts";
import type { Seen } from "../../seen.ts";
import type { ImageModel, ImageView } from "../model.ts";
import { didOf, didOfLayer } from "./deeds.ts";
import { editOf } from "./edit.ts";
import { type Filled, layersOfImage, layersOfStage, withHidden } from "./layers.ts";
import { ledgerOf } from "./ledger.ts";
import { peerOf, peersOf, sizeBefore } from "./peers.ts";
import { historyRef, lineOfRef, lineRef, lineTable } from "./refs.ts";
import { dockerfileOf, historyOf } from "./source.ts";
import { activeStage, stagesOf } from "./stages.ts";
import { choicesOf, shownSubject, subjectName, subjectsOf } from "./subject.ts";

type Known = Pick<ImageModel, "id" | "name" | "choices">;

/** Marks the layer that was sealed since the step before. */
const withNew = ({ before }: Seen, filled: readonly Filled[]): readonly Filled[] =>
  filled.map((each) =>
    each.box.state === "sealed" && before.row(each.box.ref.table, each.box.ref.id) === undefined
      ? { ...each, box: { ...each.box, state: "new" } }
      : each,
  );

/** The step that the playhead is at: under way, to blame, or done last. */
const currentStep = ({ steps, problem }: BuildRecord): number => {
  const failed = problem?.line == null ? -1 : steps.findIndex(({ line }) => line === problem.line);
  if (failed >= 0) return failed;
  const running = steps.findIndex(({ state }) => state === "running");
  return running >= 0 ? running : steps.findLastIndex(({ state }) => state === "done" || state === "cached");
};

/** Index of the step of a selected line; null where another thing is selected. */
const selectedLine = ({ id, steps }: BuildRecord, selected: EntityRef | null): number | null => {
  if (selected?.table !== lineTable) return null;
  const { build, line } = lineOfRef(selected);
  const found = build === id ? steps.findIndex((each) => each.line === line) : -1;
  return found < 0 ? null : found;
};

/** The chosen stage; else that of the selected line; else the one that the playhead is in. */
const shownStage = (build: BuildRecord, { stage, selected }: ImageView): number => {
  if (stage !== null && stage < build.stages.length) return stage;
  const line = selectedLine(build, selected);
  const own = line === null ? -1 : (build.steps[line]?.stage ?? -1);
  return own < 0 ? activeStage(build) : own;
};

/** The step of the line or layer that the reader has selected. */
const chosenStep = (build: BuildRecord, own: readonly Filled[], { selected }: ImageView): number | null => {
  if (selected === null) return null;
  const layer = own.find(({ box }) => sameRef(box.ref, selected));
  return layer === undefined ? selectedLine(build, selected) : layer.step;
};

const nextOf = ({ state, steps }: BuildRecord, stage: number): string | null => {
  const own = steps.filter((each) => each.stage === stage);
  const [from] = own;
  if (state !== "running") return null;
  if (from?.keyword === "FROM" && from.image === null) return `fetching ${from.text.replace(/^FROM\s+/i, "")}`;
  const next = own.find((each) => each.state === "waiting");
  return next === undefined ? null : `next: ${next.text}`;
};

/** The image that a step has left; undefined for none. */
const imageLeft =
  ({ now }: Seen) =>
  (step: RecordedStep): Image | undefined =>
    step.image === null ? undefined : find(now, images, ({ imageId }) => imageId === step.image);

/** The image that was asked for is there, and shown. */
const isWhole = ({ state, stages }: BuildRecord, stage: number): boolean =>
  state === "built" && stage === stages.length - 1;

const ofBuild = (seen: Seen, build: BuildRecord, known: Known, view: ImageView): ImageModel => {
  const { timeline } = seen;
  const stage = shownStage(build, view);
  const own = withNew(seen, withHidden(layersOfStage(seen, build, stage)));
  const others = build.stages.flatMap((_, at) => (at === stage ? [] : layersOfStage(seen, build, at)));
  const edit = editOf(timeline, build);
  const step = build.steps[currentStep(build)];
  const told = chosenStep(build, own, view) ?? currentStep(build);
  const toldStep = build.steps[told];
  const source = dockerfileOf(build, edit?.path ?? build.dockerfile, [...own, ...others]);
  // A build that is over still marks the line that was done last.
  const blocks = source.blocks.map((block) =>
    block.line === step?.line && block.state === "past" ? { ...block, state: "now" as const } : block,
  );
  return {
    ...known,
    ref: refOf(builds, build.id),
    source: { ...source, blocks },
    did:
      toldStep === undefined || toldStep.stage < 0
        ? null
        : didOf(
            toldStep,
            lineRef(build.id, toldStep.line),
            own.find((each) => each.step === told),
          ),
    stages: stagesOf(seen, build, stage),
    layers: own.map(({ box }) => box),
    next: nextOf(build, stage),
    problem: build.problem?.text ?? null,
    peers: peersOf(seen, build).map((each) => peerOf(seen, each)),
    ledger: ledgerOf(own, build, isWhole(build, stage) ? sizeBefore(seen, build) : null, imageLeft(seen)),
    edit,
  };
};

const ofImage = (seen: Seen, image: Image, known: Known, { selected }: ImageView): ImageModel => {
  const filled = withNew(seen, withHidden(layersOfImage(seen.now, image, "own")));
  const chosen = filled.find(
    ({ box }, at) => sameRef(box.ref, selected) || sameRef(historyRef(image.id, at), selected),
  );
  const top = chosen ?? filled.at(-1);
  return {
    ...known,
    ref: refOf(images, image.id),
    source: historyOf(image, known.name, filled),
    did: top === undefined ? null : didOfLayer(top, historyRef(image.id, filled.indexOf(top))),
    stages: [],
    layers: filled.map(({ box }) => box),
    next: null,
    problem: null,
    peers: [],
    ledger: ledgerOf(filled, null, null, imageLeft(seen)),
    edit: null,
  };
};

/** The image of a moment; null where the host has none. */
export const imageOf = (seen: Seen, view: ImageView): ImageModel | null => {
  const subjects = subjectsOf(seen);
  const subject = shownSubject(seen, subjects, view.subject);
  if (subject === undefined) return null;
  const known = { id: subject.id, name: subjectName(subject), choices: choicesOf(subjects) };
  return subject.build === null ? ofImage(seen, subject.image, known, view) : ofBuild(seen, subject.build, known, view);
};
