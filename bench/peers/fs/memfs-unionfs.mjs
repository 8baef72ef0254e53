// unionfs over memfs volumes. It neither copies up nor deletes across layers: the copy is made by hand here.
import { dirname } from "node:path/posix";
import { Volume } from "memfs";
import { Union } from "unionfs";

const over = (start) => {
  let volumes = start;
  let union;
  const stack = () => {
    union = new Union();
    for (const volume of volumes) union.use(volume);
  };
  stack();
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
    modify: (path) => {
      const bytes = Buffer.from(union.readFileSync(path));
      bytes[0] = 66;
      const top = volumes.at(-1);
      top.mkdirSync(dirname(path), { recursive: true });
      top.writeFileSync(path, bytes);
    },
    lowerChanged: (path) => volumes[0].readFileSync(path)[0] === 66,
    snapshot: () => volumes.at(-1).toSnapshot(),
    restore: (before) => {
      const top = new Volume();
      top.fromSnapshot(before);
      volumes = [...volumes.slice(0, -1), top];
      stack();
    },
    fork: () => over([...volumes, new Volume()]),
  };
};

export default {
  name: "memfs 4.80 + unionfs 4.6",
  kind: "peer",
  create: ({ layers }, files, content) => {
    const volumes = Array.from({ length: layers }, () => new Volume());
    const made = volumes.map(() => new Set());
    for (const { layer, segs } of files) {
      const directory = `/${segs.slice(0, -1).join("/")}`;
      if (!made[layer].has(directory)) volumes[layer].mkdirSync(directory, { recursive: true });
      made[layer].add(directory);
      volumes[layer].writeFileSync(`${directory}/${segs.at(-1)}`, content);
    }
    return over(volumes);
  },
};
