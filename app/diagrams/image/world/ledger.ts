import type { BuildRecord, RecordedStep } from "#docker/engine/builder/record/record.ts";
import type { Image } from "#docker/engine/image/image.ts";
import type { Ledger } from "../model.ts";
import { amount } from "./amount.ts";
import { bytesOf, type Filled, hiddenBytes } from "./layers.ts";
import { remediesOf } from "./remedy/index.ts";

const lineOfKey = (filled: readonly Filled[], key: string): string => {
  const found = filled.find(({ box }) => box.key === key)?.box;
  if (found === undefined) return "a later layer";
  return found.line === null ? `the layer “${found.title}”` : `line ${found.line}`;
};

const longest = 34;
const shortPath = (path: string): string => (path.length <= longest ? path : `…\\${path.split("\\").at(-1) ?? ""}`);

const sentenceOf = (filled: readonly Filled[]): string => {
  const worst = [...filled].sort((one, other) => hiddenBytes(other) - hiddenBytes(one))[0];
  const file = worst?.box.hidden[0];
  if (filled.length === 0) return "Nothing is there yet.";
  if (filled.every(({ assumed }) => assumed)) return "Which files of published layers hide each other is not modelled.";
  if (worst === undefined || file === undefined) return "No line hides what another has brought.";
  const whence = worst.box.line === null ? `The layer “${worst.box.title}”` : `Line ${worst.box.line}`;
  const verb = file.how === "deleted" ? "deletes" : "replaces";
  const more = worst.box.hidden.length > 1 ? ` and ${worst.box.hidden.length - 1} more` : "";
  return `${whence} brought \`${shortPath(file.path)}\`${more}, ${lineOfKey(filled, file.by)} ${verb} it: ${amount(hiddenBytes(worst))} that nobody sees, and everybody downloads.`;
};

const allHidden = (filled: readonly Filled[]): number => filled.reduce((sum, each) => sum + hiddenBytes(each), 0);

/** What published layers hide of each other is not modelled. */
const uncountedOf = (filled: readonly Filled[]): string => {
  const published = filled.filter(({ assumed }) => assumed);
  if (published.length < 2 || published.length === filled.length) return "";
  return published.every(({ box }) => box.kind === "base")
    ? "Not counted: what the update of Windows replaces of the release below."
    : "Not counted: what published layers hide of each other.";
};

/** What an image costs. `before`: bytes of the image that had this name before. */
export const ledgerOf = (
  filled: readonly Filled[],
  build: BuildRecord | null,
  before: number | null,
  left: (step: RecordedStep) => Image | undefined,
): Ledger => ({
  size: bytesOf(filled),
  atLeast: filled.some(({ box }) => box.atLeast),
  hidden: filled.length > 0 && filled.every(({ assumed }) => assumed) ? null : allHidden(filled),
  allDeleted: filled.every(({ box }) => box.hidden.every(({ how }) => how === "deleted")),
  uncounted: uncountedOf(filled),
  before,
  tombstones: filled.reduce((sum, { content }) => sum + content.tombstones, 0),
  sentence: sentenceOf(filled),
  remedies: build === null ? [] : remediesOf(build, filled, left),
});
