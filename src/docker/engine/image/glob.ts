/** Go's `path.Match` for references: `*` and `?` stop at a slash. */
const pattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", "[^/]*")
      .replaceAll("?", "[^/]")}$`,
  );

/** Whether a reference fits `reference=`: with its tag, without it, or its last parts. Source: github.com/distribution/reference, FamiliarMatch. */
export const referenceFits = (glob: string, reference: string): boolean => {
  const test = pattern(glob);
  return test.test(reference) || test.test(reference.replace(/(?:@.*|:[^:/]*)$/, ""));
};
