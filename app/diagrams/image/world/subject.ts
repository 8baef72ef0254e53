import { refOf, refText } from "#core/table.ts";
import { type BuildRecord, builds } from "#docker/engine/builder/record/record.ts";
import { type Image, imageLabel, images } from "#docker/engine/image/image.ts";
import type { Seen } from "../../seen.ts";
import type { Choice } from "../model.ts";
import { touchedUntil } from "./touched.ts";

/** What the picture shows: a build, or an image that was not built here. */
export type Subject =
  | { readonly id: string; readonly build: BuildRecord; readonly image: null }
  | { readonly id: string; readonly build: null; readonly image: Image };

const leftBy = ({ steps }: BuildRecord, { imageId }: Image): boolean => steps.some(({ image }) => image === imageId);

/** What its lines have made, FROM apart. */
const madeBy = ({ steps }: BuildRecord, { imageId }: Image): boolean =>
  steps.some(({ keyword, image }) => keyword !== "FROM" && image === imageId);

/** A build whose image was removed shows nothing any more. */
const isThere = (now: Seen["now"], build: BuildRecord): boolean =>
  build.state !== "built" || now.all(images).some(({ imageId }) => imageId === build.image);

const ofBuild = (build: BuildRecord): Subject => ({ id: refText(refOf(builds, build.id)), build, image: null });
const ofImage = (image: Image): Subject => ({ id: refText(refOf(images, image.id)), build: null, image });

/** All that can be shown at a moment, in order of their coming. */
export const subjectsOf = ({ now }: Seen): readonly Subject[] => {
  const built = now.all(builds).filter((each) => isThere(now, each));
  const others = now
    .all(images)
    .filter((image) => image.repoTags.length > 0 && !built.some((build) => madeBy(build, image)));
  return [...others.map(ofImage), ...built.map(ofBuild)];
};

export const subjectName = ({ build, image }: Subject): string =>
  build === null ? imageLabel(image) : (build.tags[0] ?? "an image without a name");

/** Names for a list: builds of one name are numbered. */
export const choicesOf = (subjects: readonly Subject[]): readonly Choice[] =>
  subjects.map((subject) => {
    const name = subjectName(subject);
    const same = subjects.filter((each) => each.build !== null && subjectName(each) === name);
    const number = same.findIndex(({ id }) => id === subject.id) + 1;
    return {
      id: subject.id,
      label:
        subject.build === null
          ? `${name} · pulled`
          : `${name}${same.length > 1 ? ` · build ${number}` : ""}${subject.build.state === "failed" ? " · failed" : ""}`,
    };
  });

/** The chosen one; else the build under way; else what the playhead's events touched last. */
export const shownSubject = (seen: Seen, subjects: readonly Subject[], chosen: string | null): Subject | undefined => {
  const byId = (id: string | null): Subject | undefined => subjects.find((each) => each.id === id);
  const running = subjects.findLast(({ build }) => build?.state === "running");
  const found = byId(chosen) ?? running;
  if (found !== undefined) return found;
  for (const ref of touchedUntil(seen.timeline, seen.moment)) {
    const direct = byId(refText(ref));
    if (direct !== undefined) return direct;
    const image = ref.table === images.name ? seen.now.row(ref.table, ref.id) : undefined;
    const build =
      image && subjects.findLast((each) => each.build !== null && leftBy(each.build, image as unknown as Image));
    if (build !== undefined) return build;
  }
  return subjects.at(-1);
};
