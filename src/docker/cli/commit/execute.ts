import type { CommitResponse } from "#docker/engine/api/types.ts";
import { flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { failed, printed } from "../errors.ts";
import { apiTag, familiarName, parseReference, withDefaultTag } from "../reference.ts";

/** The query's part for the new image's name. */
const nameQuery = (name: string): Readonly<Record<string, string>> | { readonly error: string } => {
  if (name === "") return { repo: "", tag: "" };
  const read = parseReference(name);
  if ("error" in read) return read;
  if (read.reference.digest !== undefined) return { error: "refusing to create a tag with a digest reference" };
  return { repo: familiarName(read.reference), tag: apiTag(withDefaultTag(read.reference)) };
};

/** `docker commit`. */
export const commit: Executor = ({ engine, flags, args: [container = "", name = ""] }) => {
  const named = nameQuery(name);
  if (named.error !== undefined) return failed(named.error);
  const query = {
    ...named,
    author: flagText(flags, "author"),
    ...(flagTexts(flags, "change").length === 0 ? {} : { changes: flagTexts(flags, "change") }),
    comment: flagText(flags, "message"),
    container,
    ...(flagOn(flags, "pause") ? {} : { pause: "0" }),
  };
  return printed(`${engine.need<CommitResponse>({ method: "POST", path: "/commit", query }).Id}\n`);
};
