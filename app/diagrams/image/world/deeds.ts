import type { EntityRef } from "#core/table.ts";
import type { RecordedStep } from "#docker/engine/builder/record/record.ts";
import type { Deed, Did } from "../model.ts";
import { amount, count } from "./amount.ts";
import type { FileChange, LayerContent } from "./content.ts";
import { type Filled, hiddenBytes } from "./layers.ts";

/** The directory that holds all paths. */
const commonDirectory = (paths: readonly string[]): string => {
  const [first = "", ...rest] = paths.map((path) => path.split("\\").slice(0, -1));
  const shared = [...first];
  for (const names of rest) while (names.slice(0, shared.length).join("\\") !== shared.join("\\")) shared.pop();
  return shared.length <= 1 ? `${shared[0] ?? "C:"}\\` : shared.join("\\");
};

const where = (files: readonly FileChange[], one: string): string => {
  const [only] = files;
  return files.length === 1 && only !== undefined
    ? only.path
    : `${count(files.length, one)} in ${commonDirectory(files.map(({ path }) => path))}`;
};

const bytes = (files: readonly FileChange[]): number => files.reduce((sum, each) => sum + each.bytes, 0);

const fileDeeds = ({ files }: LayerContent): readonly Deed[] => {
  const of = (change: FileChange["change"]): readonly FileChange[] => files.filter((each) => each.change === change);
  const hid = of("hid");
  const changed = of("changed").filter(({ directory }) => !directory);
  const added = of("added").filter(({ directory }) => !directory);
  const directories = of("added").filter(({ directory }) => directory);
  return [
    ...(hid.length === 0
      ? []
      : [{ kind: "hid", what: where(hid, "name"), remark: `${amount(bytes(hid))} still paid for` } as const]),
    ...(changed.length === 0
      ? []
      : [{ kind: "changed", what: where(changed, "file"), remark: amount(bytes(changed)) } as const]),
    ...(added.length > 0
      ? [{ kind: "added", what: where(added, "file"), remark: amount(bytes(added)) } as const]
      : directories.length > 0
        ? [{ kind: "added", what: directories.at(-1)?.path ?? "", remark: "a directory" } as const]
        : []),
  ];
};

/** Hives by the beginnings of their values' paths. Source: reference/windows-storage.md F5.1. */
const hives: readonly (readonly [begin: string, hive: string])[] = [
  ["HKLM\\SOFTWARE\\", "Software_Delta"],
  ["HKLM\\SYSTEM\\", "System_Delta"],
  ["HKLM\\SAM\\", "Sam_Delta"],
  ["HKLM\\SECURITY\\", "Security_Delta"],
  ["HKU\\.DEFAULT\\", "DefaultUser_Delta"],
];

/** How many values each delta hive has. */
export const hivesOf = ({ registry }: LayerContent): readonly { readonly hive: string; readonly values: number }[] => {
  const names = Object.keys(registry).map((name) => name.toUpperCase());
  return hives.flatMap(([begin, hive]) => {
    const values = names.filter((name) => name.startsWith(begin)).length;
    return values === 0 ? [] : [{ hive: `Hives\\${hive}`, values }];
  });
};

export const deedsOf = (content: LayerContent): readonly Deed[] => [
  ...fileDeeds(content),
  ...hivesOf(content).map(
    ({ hive, values }): Deed => ({ kind: "changed", what: hive, remark: count(values, "value") }),
  ),
  ...content.profiles.map(
    ({ directory, bytes: size }): Deed => ({ kind: "changed", what: `${directory}\\NTUSER.DAT`, remark: amount(size) }),
  ),
];

export const lineText = ({ line, endLine }: Pick<RecordedStep, "line" | "endLine">): string =>
  endLine > line ? `Lines ${line}–${endLine}` : `Line ${line}`;

const sentenceOf = ({ box, content }: Filled): string => {
  if (box.notModelled !== null) return `Not modelled: ${box.notModelled}. The layer stands for it.`;
  if (box.state === "growing") return "Being written. The layer is sealed when the line ends.";
  if (box.state === "cached") return "Taken from an earlier build: the same line on the same image.";
  const hides = content.files.some(({ change }) => change === "hid");
  if (hides) return "A later layer can hide a file. It can never give back its bytes.";
  if (box.kind === "metadata") return "Settings alone, and still a layer: on Windows even five empty hives are one.";
  return "Sealed: from here on this layer is read-only.";
};

/** What a line did. */
export const didOf = (step: RecordedStep, ref: EntityRef, filled: Filled | undefined): Did => {
  const title = lineText(step);
  if (filled === undefined) {
    const waits = step.state === "waiting" || step.state === "running";
    const from = step.keyword === "FROM";
    const sentence = from
      ? step.state === "failed"
        ? "No image was found to stand on."
        : waits
          ? "The image that everything stands on is looked for here, and fetched where it is missing."
          : "What this image holds lies below. Nothing of it is copied."
      : waits
        ? "Nothing yet."
        : "No layer came of it.";
    return { title, ref, deeds: [], sentence };
  }
  return { title, ref, deeds: deedsOf(filled.content), sentence: sentenceOf(filled) };
};

/** What a layer of another image did. */
export const didOfLayer = (filled: Filled, ref: EntityRef): Did => ({
  title: `“${filled.box.title}”`,
  ref,
  deeds: deedsOf(filled.content),
  sentence:
    filled.box.kind === "base"
      ? filled.box.title.startsWith("Install")
        ? "One update of Windows, in a layer that is replaced each month."
        : "Windows itself. Every image of this build stands on it, and the host keeps it once."
      : hiddenBytes(filled) > 0
        ? "Some of its files are hidden by later layers, and still downloaded."
        : sentenceOf(filled),
});
