import {
  type DirectoryNode,
  directoryOf,
  emptyDirectory,
  findIn,
  fromBase64,
  joinPath,
  measure,
  mergedFind,
  mergeLayers,
  splitPath,
  toBase64,
  type VisibleNode,
  walk,
  withNode,
} from "#contract/file-tree/index.ts";
import {
  changesOf,
  commitScratch,
  copyInto,
  createScratch,
  type LayerId,
  mountScratch,
  type PackedLayer,
  packLayer,
  readFrom,
  registerLayer,
  removeLayer,
  removeScratch,
  unmountScratch,
  unpackLayer,
} from "#contract/layer-store.ts";
import { readTar } from "#contract/tar/read.ts";
import { writeTar } from "#contract/tar/write.ts";
import { sha256Hex } from "#core/digest.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import { type Id, refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { find, type Reader } from "#core/world.ts";
import { supply } from "./change.ts";
import { type FakeScratch, fakeLayers, fakeScratches } from "./tables.ts";

type LayerNumber = Id<"fake-layer">;

const asLayer = (id: LayerNumber): LayerId => id as unknown as LayerId;
const asNumber = (id: LayerId): LayerNumber => id as unknown as LayerNumber;

const scratchOf = (reader: Reader, name: string): FakeScratch | undefined =>
  find(reader, fakeScratches, (each) => each.name === name);

const stackBelow = (reader: Reader, top: LayerId | null): readonly DirectoryNode[] => {
  const stack: DirectoryNode[] = [];
  for (let id = top; id !== null; ) {
    const row = reader.get(fakeLayers, asNumber(id));
    if (row === undefined) break;
    stack.push(row.tree);
    id = row.parent;
  }
  return stack;
};

const notModelledBelow = (reader: Reader, top: LayerId | null): string | null => {
  for (let id = top; id !== null; ) {
    const row = reader.get(fakeLayers, asNumber(id));
    if (row === undefined) break;
    if (row.notModelled !== null) return row.notModelled;
    id = row.parent;
  }
  return null;
};

/** Plain data of a merged node: whole, without what is made on first look. */
const plain = (node: VisibleNode): VisibleNode => JSON.parse(JSON.stringify(node)) as VisibleNode;

const nodeAt = (
  reader: Reader,
  from: { readonly scratch: string } | { readonly layer: LayerId },
  path: string,
): VisibleNode | null => {
  const scratch = "scratch" in from ? scratchOf(reader, from.scratch) : undefined;
  const top = "layer" in from ? from.layer : (scratch?.parent ?? null);
  const stack = [...(scratch === undefined ? [] : [scratch.tree]), ...stackBelow(reader, top)];
  const segments = splitPath(path);
  if (segments.length === 0) return plain(mergeLayers(stack));
  const found = mergedFind(stack, segments);
  if (found === undefined) {
    const reason = notModelledBelow(reader, top);
    return reason === null ? null : emptyDirectory(segments.at(-1) ?? "", { notModelled: reason });
  }
  if (found.node.kind !== "directory") return found.node;
  return plain(mergeLayers(found.stack));
};

/** Puts a file where a fake program writes one. */
export const writeFile = (tx: Tx, name: string, path: string, node: VisibleNode): void => {
  const scratch = scratchOf(tx, name);
  if (scratch !== undefined)
    tx.update(fakeScratches, scratch.id, { tree: withNode(scratch.tree, splitPath(path), node) });
};

const mounted = (tx: Tx, name: string, wanted: boolean) => {
  const scratch = scratchOf(tx, name);
  if (scratch === undefined) return failure("0x80070002", "The system cannot find the file specified.");
  if (scratch.mounted === wanted) throw new Error(`The scratch ${name} is ${wanted ? "already" : "not"} mounted.`);
  tx.update(fakeScratches, scratch.id, { mounted: wanted });
  return scratch;
};

const tarOf = (tree: DirectoryNode): Uint8Array => writeTar(directoryOf("", [{ ...tree, name: "Files" }]));

const filesIn = (bytes: Uint8Array): DirectoryNode | Failure => {
  const { tree, problem = "" } = readTar(bytes) as { readonly tree?: DirectoryNode; readonly problem?: string };
  if (tree === undefined) return failure("re-exec", `re-exec error: exit status 1: output: ${problem}`);
  const files = findIn(tree, ["Files"]);
  return files?.kind === "directory" ? { ...files, name: "" } : emptyDirectory();
};

export const fakeLayerProcedures = [
  supply(registerLayer, (tx, { descriptor, parent }) => {
    const { diffId, tree, notModelled = null } = descriptor;
    const same = find(tx, fakeLayers, (each) => each.diffId === diffId && each.parent === parent);
    const content = "stored" in tree ? tree.stored : emptyDirectory();
    return asLayer((same ?? tx.insert(fakeLayers, { parent, diffId, tree: content, notModelled, descriptor })).id);
  }),
  supply(createScratch, (tx, { name, parent }) => {
    if (scratchOf(tx, name) !== undefined) throw new Error(`There is a scratch ${name} already.`);
    tx.insert(fakeScratches, { name, parent, tree: emptyDirectory(), mounted: false });
  }),
  supply(mountScratch, (tx, { name }) => {
    const scratch = mounted(tx, name, true);
    if ("failed" in scratch) return scratch;
    return { path: `\\\\?\\Volume{${scratch.id}}\\`, volume: refOf(fakeScratches, scratch.id) };
  }),
  supply(unmountScratch, (tx, { name }) => void mounted(tx, name, false)),
  supply(removeScratch, (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch?.mounted) throw new Error(`The scratch ${name} is mounted.`);
    if (scratch !== undefined) tx.remove(fakeScratches, scratch.id);
  }),
  supply(commitScratch, (tx, { name, notModelled }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined || scratch.mounted) throw new Error(`The scratch ${name} cannot be committed.`);
    const diffId = `sha256:${sha256Hex(tarOf(scratch.tree))}`;
    const { parent, tree } = scratch;
    const { id } = tx.insert(fakeLayers, { parent, diffId, tree, notModelled, descriptor: null });
    return { layer: asLayer(id), diffId, size: 30_000 + measure(scratch.tree).bytes };
  }),
  supply(packLayer, (tx, { layer }): PackedLayer | Failure => {
    const row = tx.get(fakeLayers, asNumber(layer));
    if (row === undefined) return failure("no-such-layer", `layer ${layer} does not exist`);
    const { descriptor, diffId, notModelled, tree } = row;
    return descriptor === null
      ? { kind: "tar", base64: toBase64(tarOf(tree)), diffId, notModelled }
      : { kind: "described", descriptor };
  }),
  supply(unpackLayer, (tx, { base64, parent, diffId, notModelled }) => {
    const bytes = fromBase64(base64);
    const tree = filesIn(bytes);
    if (isFailure(tree)) return tree;
    const found = `sha256:${sha256Hex(bytes)}`;
    if (found !== diffId) return failure("diff-id", `expected "${diffId}", got "${found}"`);
    const { id } = tx.insert(fakeLayers, { parent, diffId, tree, notModelled, descriptor: null });
    return { layer: asLayer(id), size: 30_000 + measure(tree).bytes };
  }),
  supply(removeLayer, (tx, { layer }) => {
    if (tx.all(fakeLayers).some(({ parent }) => parent === layer)) throw new Error(`Layer ${layer} has children.`);
    tx.remove(fakeLayers, asNumber(layer));
  }),
  supply(copyInto, (tx, { name, items }) => {
    if (scratchOf(tx, name)?.mounted !== true) throw new Error(`The scratch ${name} is not mounted.`);
    for (const { to, node } of items) {
      const scratch = scratchOf(tx, name);
      if (scratch === undefined) return;
      const segments = splitPath(to);
      const old = segments.length === 0 ? scratch.tree : findIn(scratch.tree, segments);
      if (node.kind === "directory" && old?.kind === "directory")
        for (const step of walk(node)) {
          if (step.node.kind !== "file") continue;
          writeFile(tx, name, joinPath([...segments, ...step.segments]), step.node);
        }
      else writeFile(tx, name, to, { ...node, name: segments.at(-1) ?? "" });
    }
  }),
  defineProcedure(readFrom, (steps, { from, path }) => steps.look((world) => nodeAt(world, from, path))),
  defineProcedure(changesOf, (steps, { name }) =>
    steps.look((world) => {
      const scratch = scratchOf(world, name);
      const tree = scratch?.tree ?? emptyDirectory();
      return [...walk(tree)].map(({ segments, node }) => ({
        path: ["Files", ...segments].join("/"),
        kind: node.kind === "tombstone" ? (2 as const) : (0 as const),
      }));
    }),
  ),
];
