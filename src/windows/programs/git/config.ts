import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { variable } from "../common/environment.ts";
import { joinTo, resolvePath } from "../common/path.ts";
import { ownDirectory } from "../install/own-directory.ts";
import { optionOf, readWords } from "../install/words.ts";

const valued = { "-f": "file", "--file": "file", "--type": "type", "--default": "default" } as const;

/** Where a level of the configuration is kept. Source: git-scm.com, git-config, "FILES". */
const fileOf = (system: System, args: readonly string[], given: string | null): string => {
  if (given !== null) return resolvePath(system.cwd(), given);
  if (args.includes("--system")) return resolvePath(ownDirectory(system, "C:\\git\\cmd"), "..\\etc\\gitconfig");
  const home = variable(system.env(), "USERPROFILE") ?? "C:\\Users\\ContainerAdministrator";
  return args.includes("--global") ? joinTo(home, ".gitconfig") : resolvePath(system.cwd(), ".git\\config");
};

interface Section {
  readonly head: string;
  readonly lines: string[];
}

const sectionsOf = (text: string): Section[] => {
  const sections: Section[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) sections.push({ head: line.trim(), lines: [] });
    else if (line.trim() !== "") sections.at(-1)?.lines.push(line.trim());
  }
  return sections;
};

// `url.https://x.insteadOf` is [url "https://x"] insteadOf.
const split = (name: string): readonly [head: string, key: string] => {
  const first = name.indexOf(".");
  const last = name.lastIndexOf(".");
  const section = name.slice(0, first);
  return [first === last ? `[${section}]` : `[${section} "${name.slice(first + 1, last)}"]`, name.slice(last + 1)];
};

const isKey = (line: string, key: string): boolean =>
  (line.split("=")[0] ?? "").trim().toLowerCase() === key.toLowerCase();

const written = (sections: readonly Section[]): string =>
  sections.map(({ head, lines }) => `${head}\n${lines.map((line) => `\t${line}\n`).join("")}`).join("");

/** Reads and writes settings. Source: git-scm.com, git-config. */
export const config = (system: System, args: readonly string[]): number => {
  const words = readWords(args, valued);
  const path = fileOf(system, args, optionOf(words, "file"));
  const before = system.readText(path);
  const sections = sectionsOf(isFailure(before) ? "" : before);
  if (args.includes("--list") || args.includes("-l")) {
    system.out(
      sections
        .flatMap(({ head, lines }) => lines.map((line) => `${head.slice(1, -1)}.${line.replace(" = ", "=")}\n`))
        .join(""),
    );
    return 0;
  }
  const [name = "", value] = words.rest;
  const [head, key] = split(name);
  const found = sections.find((each) => each.head.toLowerCase() === head.toLowerCase());
  const at = found?.lines.findIndex((line) => isKey(line, key)) ?? -1;
  if (value === undefined && !args.includes("--unset")) {
    if (at < 0) return 1;
    system.out(`${(found?.lines[at] ?? "").replace(/^[^=]*=\s*/, "")}\n`);
    return 0;
  }
  const section = found ?? { head, lines: [] };
  if (found === undefined) sections.push(section);
  if (value === undefined) section.lines.splice(at, at < 0 ? 0 : 1);
  else if (at >= 0 && !args.includes("--add")) section.lines[at] = `${key} = ${value}`;
  else section.lines.push(`${key} = ${value}`);
  const failed = system.writeText(path, written(sections));
  if (failed === null) return 0;
  system.err(`error: could not lock config file ${path.replaceAll("\\", "/")}: No such file or directory\n`);
  return 255;
};
