// @zenfs/core: CopyOnWriteFS nested once for each layer, asked through its own methods, the fastest way in. It has no
// snapshots: the store of the top is copied by hand.
import { CopyOnWriteFS, InMemory } from "@zenfs/core";

const empty = () => InMemory.create({});
const nested = (layers) => layers.reduce((lower, layer) => new CopyOnWriteFS(lower, layer));
const written = Uint8Array.of(66);

const over = (base, lower, start) => {
  let top = start;
  let union = new CopyOnWriteFS(lower, top);
  return {
    path: (segments) => `/${segments.join("/")}`,
    lookup: (path) => {
      try {
        return union.statSync(path).size;
      } catch {
        return -1;
      }
    },
    readdir: (path) => union.readdirSync(path),
    modify: (path) => union.writeSync(path, written, 0),
    lowerChanged: (path) => {
      const byte = new Uint8Array(1);
      base.readSync(path, byte, 0, 1);
      return byte[0] === written[0];
    },
    unlink: (path) => union.unlinkSync(path),
    lowerMissing: (path) => !base.existsSync(path),
    snapshot: () => ({
      store: new Map([...top.store].map(([id, bytes]) => [id, bytes.slice()])),
      ids: new Map(top._ids),
      paths: new Map([...top._paths].map(([id, paths]) => [id, new Set(paths)])),
      entries: union.journal.entries.slice(),
      inos: new Map(union.inos),
    }),
    restore: ({ store, ids, paths, entries, inos }) => {
      top = empty();
      top.store.clear();
      for (const [id, bytes] of store) top.store.set(id, bytes.slice());
      top._ids = new Map(ids);
      top._paths = new Map([...paths].map(([id, each]) => [id, new Set(each)]));
      top._lastID = undefined;
      union = new CopyOnWriteFS(lower, top);
      union.journal.entries = entries.slice();
      for (const [key, value] of inos) union.inos.set(key, value);
    },
    fork: () => over(base, union, empty()),
  };
};

export default {
  name: "@zenfs/core 2.7, CopyOnWrite",
  kind: "peer",
  create: (world, files, content) => {
    const layers = Array.from({ length: world.layers }, empty);
    const made = layers.map(() => new Set());
    const file = { mode: 0o100644, uid: 0, gid: 0 };
    const directory = { mode: 0o40755, uid: 0, gid: 0 };
    for (const { layer, segs } of files) {
      const fs = layers[layer];
      for (let depth = 1; depth < segs.length; depth += 1) {
        const path = `/${segs.slice(0, depth).join("/")}`;
        if (!made[layer].has(path)) fs.mkdirSync(path, directory);
        made[layer].add(path);
      }
      const path = `/${segs.join("/")}`;
      fs.createFileSync(path, file);
      fs.writeSync(path, content, 0);
      fs.touchSync(path, { size: content.length });
    }
    return over(layers[0], nested(layers.slice(0, -1)), layers.at(-1));
  },
};
