import { familiarName, fullReference, parseReference, type Reference, withDefaultTag } from "../reference.ts";

/** What a `docker pull` is going to do. */
export interface PullPlan {
  readonly reference: Reference;
  /** Printed before the engine is asked. */
  readonly intro: string;
  /** Printed when all went well. */
  readonly outro: string;
}

/** Reads the image's name. Source: docker-cli.md §2.8, §4.1. */
export const planPull = (
  name: string,
  { allTags, quiet }: { readonly allTags: boolean; readonly quiet: boolean },
): PullPlan | { readonly error: string } => {
  const read = parseReference(name);
  if ("error" in read) return read;
  const { reference } = read;
  const bare = reference.tag === undefined && reference.digest === undefined;
  if (allTags && !bare) return { error: "tag can't be used with --all-tags/-a" };
  const wanted = allTags ? reference : withDefaultTag(reference);
  return {
    reference: wanted,
    intro: bare && !allTags && !quiet ? "Using default tag: latest\n" : "",
    outro: `${fullReference(wanted)}\n`,
  };
};

/** Source: docker-cli.md §5.1. */
export const missingImageText = (reference: Reference): string => {
  const { tag, digest } = withDefaultTag(reference);
  const suffix = digest === undefined ? `:${tag}` : `@${digest}`;
  return `Unable to find image '${familiarName(reference)}${suffix}' locally\n`;
};
