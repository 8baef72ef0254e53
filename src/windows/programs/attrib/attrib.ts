import type { Program } from "#shell/system.ts";

const changed = (before: string, changes: readonly string[]): string => {
  const letters = new Set(before);
  for (const change of changes)
    for (const letter of change.slice(1).toUpperCase())
      if (change.startsWith("+")) letters.add(letter);
      else letters.delete(letter);
  return [...letters].join("");
};

/** Shows or changes attributes. */
export const attrib: Program = {
  image: "attrib.exe",
  main: (system) => {
    const changes = system.args.filter((each) => /^[+-][a-z]+$/i.test(each));
    const paths = system.args.filter((each) => !/^[+-][a-z]+$|^\/[sdl]$/i.test(each));
    for (const path of paths) {
      const found = system.find(path);
      if (found === null) {
        system.out(`File not found - ${path}\n`);
        continue;
      }
      const before = found.node.attributes ?? (found.node.kind === "file" ? "A" : "");
      if (changes.length > 0) system.setAttributes(path, changed(before, changes));
      else
        system.out(
          `${["A", " ", " ", "S", "H", "R"].map((each) => (before.includes(each) ? each : " ")).join("")}               ${found.path}\n`,
        );
    }
    return 0;
  },
};
