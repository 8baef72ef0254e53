import type { Call } from "../call.ts";
import { given } from "../lists.ts";
import { apiTag, familiarName, type Reference } from "../reference.ts";
import { messageViewer } from "../show.ts";

/** Lets the engine pull an image and shows how far it is; what went wrong, if something did. An error inside the stream has no prefix. */
export const pullImage = (
  { engine }: Call,
  reference: Reference,
  platform: string,
  show: (text: string) => void,
): string | null => {
  const query = {
    fromImage: familiarName(reference),
    ...given("tag", apiTag(reference)),
    ...given("platform", platform),
  };
  const opened = engine.open({ method: "POST", path: "/images/create", query });
  if (!opened.ok) return opened.error;
  const viewer = messageViewer(show);
  if (opened.exchange !== undefined) engine.follow(opened.exchange, viewer.add);
  return viewer.fault()?.message ?? null;
};
