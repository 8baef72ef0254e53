import type { Timeline } from "#core/timeline.ts";
import { hostKind } from "#machine/hosts.ts";
import { typeAndWait } from "#machine/transcript.ts";
import { type ImageModel, type ImageView, PLAIN_IMAGE_VIEW } from "../model.ts";
import { imageStory } from "../story.ts";
import { seenAt } from "./fake-seen.ts";
import { imageOf } from "./index.ts";

/** The host of the story after lines were typed, for tests. */
export const begin = (...lines: readonly string[]): Timeline => {
  const kind = hostKind(imageStory.host);
  if (kind === undefined) throw new Error("There is no such host.");
  const timeline = kind.begin({});
  for (const line of lines) typeAndWait(timeline, line);
  return timeline;
};

/** The image that is seen at a moment. */
export const look = (timeline: Timeline, view: Partial<ImageView> = {}, moment?: number): ImageModel => {
  const model = imageOf(seenAt(timeline, moment), { ...PLAIN_IMAGE_VIEW, ...view });
  if (model === null) throw new Error("No image is seen.");
  return model;
};

/** Writes a Dockerfile, as a person would in PowerShell. */
export const write = (path: string, ...lines: readonly string[]): string =>
  `Set-Content ${path} -Value ${lines.map((line) => `'${line}'`).join(",")}`;
