// Source: learn.microsoft.com, about_Quoting_Rules: in single quotes nothing but the quote itself is special, and typographic quotes count as quotes.
import fc from "fast-check";
import { expect, it } from "vitest";
import { textOf } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { hostKind } from "#machine/hosts.ts";
import { typeAndWait } from "#machine/transcript.ts";
import { findPath } from "#windows/storage/calls/index.ts";
import { linesToBuild } from "./typing.ts";

const line = fc.string({
  maxLength: 60,
  unit: fc.constantFrom(..."aZ09 \"'`$%^&|<>()[]{};,#@\\/=*?!~+-_.:\u2018\u2019é"),
});

it("writes any Dockerfile as it was edited", () => {
  const timeline = hostKind("windows-server-2022")?.begin({});
  if (timeline === undefined) throw new Error("There is no such host.");
  const path = "C:\\src\\it’s here\\Dockerfile";
  typeAndWait(timeline, "mkdir 'C:\\src\\it''s here'");
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = `${lines.join("\n")}\n`;
      const edit = { path: path.replace("’", "'"), text: "", command: "docker build ." };
      const [first = ""] = linesToBuild(timeline.head, edit, text);
      typeAndWait(timeline, first);
      const found = findPath(timeline.head, null, edit.path);
      const node = isFailure(found) || found.lookup.kind !== "found" ? null : found.lookup.node;
      expect(node?.kind === "file" ? textOf(node)?.replaceAll("\r\n", "\n") : null).toBe(text);
    }),
    { numRuns: 40 },
  );
});
