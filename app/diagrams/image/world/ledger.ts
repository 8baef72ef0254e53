import type { BuildRecord } from "#docker/engine/builder/record/record.ts";
import type { Ledger } from "../model.ts";
import { amount } from "./amount.ts";
import { bytesOf, type Filled, hiddenBytes } from "./layers.ts";
import { remediesOf } from "./remedy/index.ts";

const lineOfKey = (filled: readonly Filled[], key: string): string => {
  const found = filled.find(({ box }) => box.key === key)?.box;
  if (found === undefined) return "a later layer";
  return found.line === null ? `the layer “${found.title}”` : `line ${found.line}`;
};

const sentenceOf = (filled: readonly Filled[]): string => {
  const worst = [...filled].sort((one, other) => hiddenBytes(other) - hiddenBytes(one))[0];
  const file = worst?.box.hidden[0];
  if (worst === undefined || file === undefined)
    return filled.length === 0
      ? "Nothing is there yet."
      : "No layer hides what another has brought: nothing is paid twice.";
  const whence = worst.box.line === null ? `The layer “${worst.box.title}”` : `Line ${worst.box.line}`;
  const verb = file.how === "deleted" ? "deletes" : "replaces";
  const more = worst.box.hidden.length > 1 ? ` and ${worst.box.hidden.length - 1} more` : "";
  return `${whence} brought \`${file.path}\`${more}, ${lineOfKey(filled, file.by)} ${verb} it: ${amount(hiddenBytes(worst))} that nobody sees, and everybody downloads.`;
};

/** What an image costs. What an update of Windows replaces of the release below it is not counted. */
export const ledgerOf = (
  filled: readonly Filled[],
  build: BuildRecord | null,
  imageShell: readonly string[],
): Ledger => ({
  size: bytesOf(filled),
  hidden: filled.reduce((sum, each) => sum + hiddenBytes(each), 0),
  tombstones: filled.reduce((sum, { content }) => sum + content.tombstones, 0),
  sentence: sentenceOf(filled),
  remedies: build === null ? [] : remediesOf(build, filled, imageShell),
});
