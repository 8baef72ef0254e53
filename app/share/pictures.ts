import { pictureAddress, type Shared } from "./shared.ts";

/** Pictures of steps, as files. They reject where a picture does not come. */
export interface Pictures {
  /** The picture, with what happens below it. */
  readonly svg: (shared: Shared) => Promise<Blob>;
  /** A link preview. */
  readonly png: (shared: Shared) => Promise<Blob>;
  /** What draws the steps of a film, by their ids, as SVGs of one size. */
  readonly frames: (shared: Shared, steps: readonly string[]) => Promise<readonly (() => Promise<Blob>)[]>;
}

const fetched = async (address: string): Promise<Blob> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The picture ${address} did not come.`);
  return answer.blob();
};

const svg = (shared: Shared): Promise<Blob> => fetched(pictureAddress(shared));

/** Pictures of a story, as they were drawn when the site was built. */
export const publishedPictures: Pictures = {
  svg,
  png: (shared) => fetched(pictureAddress(shared, "png")),
  frames: async (shared, steps) => steps.map((step) => () => svg({ ...shared, step })),
};
