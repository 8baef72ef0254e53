// BrowserFS, OverlayFS nested once for each layer. No snapshots.
import { createRequire } from "node:module";

const browserfs = createRequire(import.meta.url)("browserfs");
const { InMemory, OverlayFS } = browserfs.FileSystem;
const { FS } = browserfs.BFSRequire("fs");

const made = (kind, options) =>
  new Promise((resolve, reject) => {
    kind.Create(options, (error, fs) => (error ? reject(error) : resolve(fs)));
  });

const through = (fs) => {
  const api = new FS();
  api.initialize(fs);
  return api;
};

export default {
  name: "BrowserFS 2.0, OverlayFS",
  kind: "peer",
  create: async (world, files, content) => {
    const layers = await Promise.all(Array.from({ length: world.layers }, () => made(InMemory, {})));
    const apis = layers.map(through);
    const known = layers.map(() => new Set());
    const bytes = browserfs.BFSRequire("buffer").Buffer.from(content);
    for (const { layer, segs } of files) {
      for (let depth = 1; depth < segs.length; depth += 1) {
        const path = `/${segs.slice(0, depth).join("/")}`;
        if (!known[layer].has(path)) apis[layer].mkdirSync(path, 0o755);
        known[layer].add(path);
      }
      apis[layer].writeFileSync(`/${segs.join("/")}`, bytes);
    }
    let [union] = layers;
    for (const writable of layers.slice(1)) union = await made(OverlayFS, { readable: union, writable });
    const fs = through(union);
    return {
      path: (segments) => `/${segments.join("/")}`,
      lookup: (path) => {
        try {
          return fs.statSync(path).size;
        } catch {
          return -1;
        }
      },
      readdir: (path) => fs.readdirSync(path).filter((name) => name !== ".deletedFiles.log"),
      modify: (path) => {
        const file = fs.openSync(path, "r+");
        fs.writeSync(file, bytes, 0, 1, 0);
        fs.closeSync(file);
      },
      unlink: (path) => fs.unlinkSync(path),
      lowerMissing: (path) => !apis[0].existsSync(path),
    };
  },
};
