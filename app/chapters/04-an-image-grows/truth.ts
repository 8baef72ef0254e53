import type { World } from "#core/world.ts";
import { type HistoryEntry, images } from "#docker/engine/image/image.ts";
import { emptyHive } from "#windows/storage/layer/folders.ts";
import { amount } from "../../diagrams/image/world/amount.ts";
import type { Truth, Typed } from "../truth.ts";

/** The image that a world has after the line that was built last. */
const newest = (world: World) => world.all(images).at(-1);

const grown = (asked: World, shown: World): number => (newest(shown)?.size ?? 0) - (newest(asked)?.size ?? 0);

/** What the build notes of the line with these words. */
const line = (world: World, words: string): HistoryEntry | undefined =>
  newest(world)?.history.find(({ createdBy }) => createdBy.includes(words));

const installer = (world: World): number => line(world, "Invoke-WebRequest")?.size ?? Number.NaN;

const weighs = (world: World, words: string): string => amount(line(world, words)?.size ?? Number.NaN);

const historyOf = (typed: readonly Typed[], words: string): string =>
  typed.at(-1)?.printed.find((row) => row.includes(words)) ?? "";

export const truth: Truth = {
  options: {
    "no-scratch": [
      (asked, shown) => grown(asked, shown) === 0,
      (asked, shown) => grown(asked, shown) > 0 && grown(asked, shown) < 1e6,
      (asked, shown) => grown(asked, shown) >= 1e6,
    ],
    install: [
      (asked, shown) => grown(asked, shown) < -installer(shown) / 2,
      (asked, shown) => grown(asked, shown) >= 0 && grown(asked, shown) < installer(shown) / 100,
      (asked, shown) => grown(asked, shown) > installer(shown) / 2,
    ],
  },
  words: {
    metadata: {
      "weighs 41 kB": ({ last }) => weighs(last, "SHELL") === "41 kB",
      "no file, but five hives of 8 KiB": ({ last, told }) =>
        emptyHive === 8192 &&
        line(last, "SHELL")?.size === 5 * emptyHive &&
        told.at(-1)?.includes("0 files, 0 bytes") === true,
    },
    download: { "an installer of 166 MB": ({ last }) => amount(installer(last)) === "166 MB" },
    install: {
      "Another 147 MB": ({ last }) => weighs(last, "msiexec") === "147 MB",
      "The next line deletes the installer, 166 MB": ({ last }) => amount(installer(last)) === "166 MB",
      "sealed two lines ago": ({ told }) => told.some((each) => each.startsWith("Lines 7–8: done")),
    },
    "your-own": {
      "105 bytes": ({ last }) => (line(last, "COPY")?.size ?? 0) - 5 * emptyHive === 105,
      "leave 41 kB each": ({ last }) => weighs(last, "EXPOSE") === "41 kB" && weighs(last, "CMD [") === "41 kB",
    },
  },
  look: {
    "The line that deletes has a size of its own, 459 kB": (typed) =>
      historyOf(typed, "Remove-Item").startsWith("459kB "),
    "the one that downloaded keeps its 166 MB": (typed) => historyOf(typed, "Invoke-WebRequest").startsWith("166MB "),
  },
};
