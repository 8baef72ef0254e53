import {
  type DirectoryNode,
  emptyDirectory,
  fileOf,
  findIn,
  mergedFind,
  opaqueFile,
  type StreamNode,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import { TreeBuilder } from "#contract/tar/builder.ts";
import { DamagedTar, type TarEntry, tarEntries } from "#contract/tar/entries.ts";
import { orProblem, segmentsOf, tarLimits } from "#contract/tar/read.ts";
import { readValues, type Values, valuesKey } from "./hives.ts";
import { readRecords } from "./record.ts";
import { whiteout } from "./write.ts";

export interface LayerContent {
  readonly tree: DirectoryNode;
  readonly registry: Values;
  readonly problem?: undefined;
}

const invalid = (name: string): never => {
  throw new DamagedTar(`open ${name}: The filename, directory name, or volume label syntax is incorrect.`);
};

// What NTFS takes in a name. A colon stands before a stream's name. Source: Win32, "Naming Files, Paths, and Namespaces".
const checked = (name: string, path: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[<>:"|?*\x00-\x1f]/.test(name) || name.length > 255 ? invalid(path) : name;

class Reading {
  readonly files = new TreeBuilder();
  registry: Values = {};
  private readonly lower: readonly DirectoryNode[];
  private readonly folder: string;

  constructor(lower: readonly DirectoryNode[], folder: string) {
    this.lower = lower;
    this.folder = folder;
  }

  // Source: reference/windows-storage.md F6.19, A19.
  private linked({ name, link }: TarEntry): VisibleNode {
    const segments = segmentsOf(link, tarLimits).slice(1);
    const here = this.files.find(segments);
    const there = here ?? mergedFind(this.lower, segments)?.node;
    if (there === undefined || there.kind !== "file")
      throw new DamagedTar(`failed to find link target for '${name}' -> '${link}'`);
    return there;
  }

  private stream(segments: readonly string[], own: string, stream: string, entry: TarEntry): void {
    const at = [...segments.slice(0, -1), own];
    const file = this.files.find(at);
    if (stream === "") return void invalid(entry.name);
    const { opaque } = readRecords(entry.pax);
    const { size, content } = opaque === null ? fileOf(stream, entry.data) : opaqueFile(stream, opaque);
    const node: StreamNode = { name: stream, size, content };
    if (file?.kind === "file") this.files.add(at, { ...file, streams: [...(file.streams ?? []), node] });
    else if (!this.files.addStream(at, node)) invalid(entry.name);
  }

  private file(segments: readonly string[], entry: TarEntry): void {
    const own = segments.at(-1);
    if (own === undefined) return;
    for (const name of segments.slice(0, -1)) checked(name, entry.name);
    const [base = "", stream] = own.split(/:(.*)/s);
    checked(base, entry.name);
    if (stream !== undefined) this.stream(segments, base, stream, entry);
    else if (own.startsWith(whiteout)) this.gone(segments, own.slice(whiteout.length));
    else this.node(segments, own, entry);
  }

  private node(segments: readonly string[], own: string, entry: TarEntry): void {
    const { extras, opaque, covers, junction } = readRecords(entry.pax);
    const described = { ...(entry.modified === 0 ? {} : { modified: Math.round(entry.modified * 1000) }), ...extras };
    if (entry.type === "5") this.files.addDirectory(segments, { ...described, ...(covers ? { covers } : {}) });
    else if (entry.type === "2")
      this.files.add(segments, {
        kind: "link",
        name: own,
        target: entry.link,
        linkType: junction ? "junction" : "symlink",
        ...described,
      });
    else if (entry.type === "1") this.files.add(segments, { ...this.linked(entry), name: own });
    else if (entry.type === "0" || entry.type === "7")
      this.files.add(
        segments,
        opaque === null ? fileOf(own, entry.data, described) : opaqueFile(own, opaque, described),
      );
  }

  private gone(segments: readonly string[], name: string): void {
    if (this.lower.length === 0) throw new DamagedTar("base layer cannot have tombstones");
    if (name !== "") this.files.add([...segments.slice(0, -1), name], { kind: "tombstone", name });
  }

  add(entry: TarEntry): void {
    const [top = "", ...rest] = segmentsOf(entry.name, tarLimits);
    const place = top.toLowerCase();
    if (place === "files") this.file(rest, entry);
    else if (place === "hives") this.registry = { ...this.registry, ...readValues(entry.pax[valuesKey]) };
    // What is elsewhere in a base layer's folder is of no use to it; the mini system of `UtilityVM` is not modelled.
    else if (place !== "utilityvm" && this.lower.length > 0) invalid(entry.name);
  }

  tree(): DirectoryNode {
    const tree = this.files.tree();
    // A base layer is one by its hives. Source: reference/windows-storage.md A83; the text: F7.9.
    if (this.lower.length === 0 && findIn(tree, ["Windows", "System32", "config"]) === undefined)
      throw new DamagedTar(`ProcessBaseLayer ${this.folder}: The system cannot find the path specified.`);
    return { ...emptyDirectory(), ...tree };
  }
}

/** What a layer's tar holds; `lower` are the trees below, topmost first; `folder` is that of the new layer. A problem, in the words of the engine's writer of layers, for one that is damaged. Nothing is thrown. */
export const readLayerTar = (
  bytes: Uint8Array,
  lower: readonly DirectoryNode[],
  folder = "",
): LayerContent | { readonly problem: string } =>
  orProblem((): LayerContent => {
    const reading = new Reading(lower, folder);
    let count = 0;
    for (const entry of tarEntries(bytes)) {
      count += 1;
      if (count > tarLimits.entries) throw new DamagedTar(`it has more than ${tarLimits.entries} entries`);
      reading.add(entry);
    }
    return { tree: reading.tree(), registry: reading.registry };
  });
