// A container's volume over image layers, under the names of the benchmark: what changes it are the file calls of programs, each an event.
import {
  appendFile,
  composeMachine,
  defineAct,
  deleteFile,
  detail,
  directoryOf,
  fileOf,
  findIn,
  hosts,
  layers,
  placeAll,
  scratchVolume,
  splitPath,
  storage,
  Timeline,
  volumes,
  volumeView,
} from "../../dist-cli/engine.js";

const explain = () => detail("The benchmark goes back.", { title: "Benchmark", mark: "assumption" });

const restoreVolume = defineAct("bench-volume.restore", {
  run: (tx, { id, ntfs }) => {
    tx.update(volumes, id, { ntfs });
  },
  explain,
});

let added;

const addVolume = defineAct("bench-volume.add", {
  run: (tx, { id }) => {
    const { id: _id, ...row } = tx.get(volumes, id);
    added = tx.insert(volumes, row).id;
  },
  explain,
});

const machine = composeMachine([storage, { name: "bench", acts: [restoreVolume, addVolume] }]);
const process = { table: "process", id: 0 };
const GiB = 2 ** 30;

/** The tree of a layer, from maps of names. */
const treeOf = (name, inside) =>
  directoryOf(
    name,
    [...inside].map(([each, node]) => (node instanceof Map ? treeOf(each, node) : node)),
  );

const put = (root, segments, node) => {
  let inside = root;
  for (const name of segments.slice(0, -1)) {
    if (!inside.has(name)) inside.set(name, new Map());
    inside = inside.get(name);
  }
  inside.set(node.name, node);
};

const known = new WeakMap();

/** The names of a list, which the engine keeps as long as nothing changes. */
const namesOf = (list) => {
  const names = known.get(list) ?? list.map(({ node }) => node.name);
  known.set(list, names);
  return names;
};

const over = (timeline, id, fileBytes) => {
  const happen = (act, data) => {
    const seq = timeline.ask(act, data);
    timeline.step();
    return timeline.failureOf(seq);
  };
  const view = () => volumeView(timeline.head, id);
  return {
    path: (segments) => segments.join("\\"),
    lookup: (path) => view().look(splitPath(path)).node?.size ?? -1,
    readdir: (path) => namesOf(view().list(splitPath(path))),
    modify: (path) => {
      const failed = happen(appendFile, { process, volume: id, segments: splitPath(path), readOnly: false, text: "B" });
      if (failed !== null) throw new Error(failed.message);
    },
    lowerChanged: (path) => findIn(timeline.head.get(layers, 0).tree.stored, splitPath(path)).size !== fileBytes,
    lowerMissing: (path) => findIn(timeline.head.get(layers, 0).tree.stored, splitPath(path)) === undefined,
    unlink: (path) => {
      const failed = happen(deleteFile, {
        process,
        volume: id,
        segments: splitPath(path),
        readOnly: false,
        directory: false,
      });
      if (failed !== null) throw new Error(failed.message);
    },
    snapshot: () => timeline.head.get(volumes, id).ntfs,
    restore: (ntfs) => void happen(restoreVolume, { id, ntfs }),
    fork: () => {
      happen(addVolume, { id });
      return over(timeline, added, fileBytes);
    },
  };
};

export default {
  name: "Silo",
  kind: "ours",
  windowsNames: true,
  create: (world, files, bytes) => {
    const { content } = fileOf("", bytes);
    const trees = Array.from({ length: world.layers - 1 }, () => new Map());
    const own = [];
    for (const { layer, segs } of files) {
      const node = { kind: "file", name: segs.at(-1), size: bytes.length, content };
      if (layer < trees.length) put(trees[layer], segs, node);
      else own.push({ segments: segs, node });
    }
    let id;
    const timeline = Timeline.begin(machine, (tx) => {
      tx.insert(hosts, { name: "WINHOST01", build: "windows-server-2022", epoch: 0, cpus: 1, memory: GiB });
      let parent = null;
      const chain = [];
      for (const [at, tree] of trees.entries()) {
        const row = {
          parent,
          folder: `${at}`,
          digest: "",
          diffId: "",
          chainId: "",
          size: 0,
          registry: {},
          notModelled: null,
        };
        parent = tx.insert(layers, { ...row, tree: { stored: treeOf("", tree) } }).id;
        chain.unshift(parent);
      }
      const scratch = { ...scratchVolume("0", 127 * GiB, "C:\\base", chain), attached: true };
      id = tx.insert(volumes, scratch).id;
      placeAll(tx, id, own);
    });
    return over(timeline, id, bytes.length);
  },
};
