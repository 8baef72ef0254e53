// No layers at all: one Map of whole paths, everything merged beforehand. No lookup by text is faster in JavaScript.
export const flatMap = (name, kind, key) => ({
  name,
  kind,
  create: (_world, files, content) => {
    let nodes = new Map();
    let lists = new Map();
    for (const { segs } of files) {
      const directory = key(segs.slice(0, -1).join("\\"));
      nodes.set(key(segs.join("\\")), { size: content.length });
      const names = lists.get(directory) ?? new Set();
      lists.set(directory, names.add(key(segs.at(-1))));
    }
    return {
      path: (segments) => segments.join("\\"),
      lookup: (path) => nodes.get(key(path))?.size ?? -1,
      readdir: (path) => [...lists.get(key(path))],
      modify: (path) => {
        const at = key(path);
        nodes.set(at, { size: nodes.get(at).size });
      },
      unlink: (path) => {
        const at = key(path);
        const name = at.lastIndexOf("\\");
        nodes.delete(at);
        lists.get(at.slice(0, name)).delete(at.slice(name + 1));
      },
      snapshot: () => [new Map(nodes), new Map([...lists].map(([directory, names]) => [directory, new Set(names)]))],
      restore: ([before, names]) => {
        nodes = new Map(before);
        lists = new Map([...names].map(([directory, each]) => [directory, new Set(each)]));
      },
    };
  },
});

export default flatMap("limit: flat Map", "limit", (text) => text);
