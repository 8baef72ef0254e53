// No layers: everything merged into one persistent map of directories, each a persistent map of names. Reported, no peer.
import { Map as PersistentMap } from "immutable";

const halves = (path) => {
  const at = path.lastIndexOf("/");
  return [path.slice(0, at), path.slice(at + 1)];
};

const over = (start) => {
  let directories = start;
  return {
    path: (segments) => segments.join("/"),
    lookup: (path) => {
      const [directory, name] = halves(path);
      return directories.get(directory)?.get(name)?.size ?? -1;
    },
    readdir: (path) => [...directories.get(path).keys()].sort(),
    modify: (path) => {
      const [directory, name] = halves(path);
      const names = directories.get(directory);
      directories = directories.set(directory, names.set(name, { ...names.get(name) }));
    },
    unlink: (path) => {
      const [directory, name] = halves(path);
      directories = directories.set(directory, directories.get(directory).delete(name));
    },
    snapshot: () => directories,
    restore: (before) => {
      directories = before;
    },
    fork: () => over(directories),
  };
};

export default {
  name: "Immutable.js 5.2 (no layers)",
  kind: "reported",
  create: (_world, files, content) => {
    const directories = new Map();
    for (const { segs } of files) {
      const directory = segs.slice(0, -1).join("/");
      const names = directories.get(directory) ?? PersistentMap().asMutable();
      directories.set(directory, names.set(segs.at(-1), { size: content.length }));
    }
    return over(PersistentMap([...directories].map(([directory, names]) => [directory, names.asImmutable()])));
  },
};
