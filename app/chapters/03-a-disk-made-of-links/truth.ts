import type { World } from "#core/world.ts";
import { clusterBytes } from "#windows/storage/clusters/cluster-map.ts";
import { scratches } from "#windows/storage/layer/scratch.ts";
import { recordSize } from "#windows/storage/ntfs/volume.ts";
import { entryAt, journalShown, layerFileBehind } from "#windows/storage/read/index.ts";
import { blockSize, MiB } from "#windows/storage/vhdx/geometry.ts";
import { amount } from "../../diagrams/image/world/amount.ts";
import type { Truth, Typed } from "../truth.ts";

const root = ["inetpub", "wwwroot"];
const picture = [...root, "iisstart.png"];
const page = [...root, "iisstart.htm"];

const disk = (world: World) => {
  const scratch = world.all(scratches).at(-1);
  if (scratch === undefined) throw new Error("There is no container’s disk.");
  return scratch;
};

const entry = (world: World, path: readonly string[], view: "container" | "raw" = "container") =>
  entryAt(world, disk(world).volume, path, view);

const inLayer = (world: World, path: readonly string[]) => layerFileBehind(world, disk(world).volume, path);

/** Bytes that the picture takes on the container's own disk more than before. */
const copied = (asked: World, shown: World): number =>
  (entry(shown, picture)?.sizeOnDisk ?? 0) - (entry(asked, picture)?.sizeOnDisk ?? 0);

const diff = (typed: readonly Typed[]): readonly string[] => typed.at(-1)?.printed ?? [];

export const truth: Truth = {
  options: {
    reading: [
      (asked, shown) => copied(asked, shown) === 15,
      (asked, shown) => copied(asked, shown) === clusterBytes,
      (asked, shown) => copied(asked, shown) >= (inLayer(shown, picture)?.size ?? Number.POSITIVE_INFINITY),
    ],
    delete: [
      (_, shown) => inLayer(shown, page) === null,
      (_, shown) =>
        entry(shown, page) === null &&
        entry(shown, page, "raw")?.state === "tombstone" &&
        inLayer(shown, page) !== null,
      (_, shown) => entry(shown, page) !== null,
    ],
  },
  words: {
    links: {
      "about a kilobyte": () => recordSize === 1024,
      "a {{placeholder}}": ({ now }) => entry(now, picture)?.state === "placeholder",
    },
    reading: {
      "a picture of 100 kB": ({ now }) => amount(entry(now, picture)?.size ?? 0) === "100 kB",
      "Fifteen bytes will be written": ({ last, now }) =>
        (entry(last, picture)?.size ?? 0) - (entry(now, picture)?.size ?? 0) === 15,
    },
    "copy-up": {
      "the reparse point goes": ({ now }) => entry(now, picture, "raw")?.reparse === null,
      "the entry is the container’s own": ({ now }) => entry(now, picture)?.state === "materialised",
      "The layer keeps its file, untouched": ({ first, now }) =>
        inLayer(now, picture)?.size === inLayer(first, picture)?.size,
    },
    journal: {
      "the reparse point taken off, the data extended, the file closed": ({ now }) => {
        const reasons = (journalShown(now, disk(now).volume) ?? [])
          .filter(({ name }) => name === "iisstart.png")
          .flatMap(({ reasons: each }) => each);
        return ["REPARSE_POINT_CHANGE", "DATA_EXTEND", "CLOSE"].every((each) => reasons.includes(each));
      },
    },
    blocks: {
      "127 GB": ({ now }) => disk(now).size === 127 * 1024 * MiB,
      "blocks of one MiB": () => blockSize === MiB,
      "a file of five megabytes": ({ now }) => entry(now, [...root, "catalog.dat"])?.size === 5e6,
      "here they are written at once": ({ first, now }) => disk(now).fileSize - disk(first).fileSize >= 4 * MiB,
    },
    tombstone: {
      "Nothing has become smaller": ({ first, now }) =>
        disk(now).fileSize >= disk(first).fileSize && inLayer(now, page) !== null,
    },
  },
  look: {
    "Both files are marked `C`": (typed) =>
      ["iisstart.htm", "new.htm"].every((name) => diff(typed).includes(`C Files/inetpub/wwwroot/${name}`)),
    "never says `A`": (typed) => diff(typed).length > 0 && diff(typed).every((line) => !line.startsWith("A ")),
    "a {{user profile}}": (typed) => diff(typed).includes("C Files/Users/ContainerAdministrator/NTUSER.DAT"),
    "five {{hive|hives}}": (typed) => diff(typed).filter((line) => line.startsWith("C Hives/")).length === 5,
  },
};
