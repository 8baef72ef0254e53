import type { System } from "#shell/system.ts";
import { contentOf } from "../common/content.ts";

/** A distribution that is to be installed. */
export interface Requirement {
  readonly name: string;
  readonly version: string;
  /** As it was written. */
  readonly text: string;
}

/** `Django==3.2.9`, `flask[async]>=2`, `./app`. Of an open range the lower end is taken, and a version that is not named is an assumption. */
export const requirement = (text: string): Requirement | null => {
  const [, name, , pinned] = /^([A-Za-z0-9][\w.-]*)(\[[^\]]*\])?\s*(?:[=~>]=\s*([\w.]+))?/.exec(text) ?? [];
  return name === undefined ? null : { name, version: pinned ?? "1.0.0", text };
};

/** What a requirements file lists; null where there is none. Source: pip.pypa.io, "Requirements File Format". */
export const requirementsIn = (system: System, path: string): readonly string[] | null => {
  const found = system.find(path);
  if (found === null || found.node.kind === "directory") return null;
  return (contentOf(system, found) ?? "")
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*$/, "")
        .replace(/;.*$/, "")
        .trim(),
    )
    .filter((line) => line !== "" && !line.startsWith("-"));
};
