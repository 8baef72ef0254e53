import type { Program, System } from "#shell/system.ts";
import { contentOf } from "../common/content.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { serve, unknownAnswers } from "../install/stay-up.ts";
import { npm } from "./npm.ts";
import { npx } from "./npx.ts";
import { readScript } from "./script.ts";
import { yarn } from "./yarn.ts";

/** Scripts that Silo knows by their names: those of the package managers. */
const managers: Readonly<Record<string, (system: System, args: readonly string[]) => number>> = {
  "npm-cli.js": npm,
  "npx-cli.js": npx,
  "yarn.js": yarn,
  "corepack.js": () => 0,
};

const missing = (system: System, path: string, version: string): number => {
  system.err(
    `node:internal/modules/cjs/loader:1228\n  throw err;\n  ^\n\nError: Cannot find module '${path}'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)\n    at Module._load (node:internal/modules/cjs/loader:1051:27)\n    at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:174:12)\n    at node:internal/main/run_main_module:28:49 {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v${version}\n`,
  );
  return 1;
};

const runText = (system: System, text: string | null, name: string): number => {
  const script = text === null ? null : readScript(text);
  if (script?.printed != null) {
    system.out(script.printed);
    return 0;
  }
  if (script?.listening != null) {
    if (script.listening !== "") system.out(script.listening);
    return serve(system, [unknownAnswers("what a Node.js application answers")]);
  }
  return notModelledThenStay(system, name);
};

// Options before the script take no value, or have it after an equals sign; these do not.
const valued = new Set(["-r", "--require", "--import", "--loader", "--env-file"]);

const scriptAt = (args: readonly string[]): number => {
  let at = 0;
  while ((args[at] ?? "").startsWith("-") && !/^(?:-e|--eval|-p|--print|-v|--version)$/.test(args[at] ?? ""))
    at += valued.has(args[at] ?? "") ? 2 : 1;
  return at;
};

/** Runs scripts: package managers are modelled, servers listen, what only prints prints; others are not modelled. Texts: Node.js 22. */
export const node: Program = {
  image: "node.exe",
  main: (system) => {
    const [first = "", ...rest] = system.args.slice(scriptAt(system.args));
    const version = ownVersion(system, "22.12.0");
    if (first === "-v" || first === "--version") {
      system.out(`v${version}\n`);
      return 0;
    }
    const name = leafOf(first.replaceAll("/", "\\")).toLowerCase();
    const manager = Object.hasOwn(managers, name) ? managers[name] : undefined;
    if (manager !== undefined) return manager(system, rest);
    if (/^(?:-e|--eval)$/.test(first)) return runText(system, rest[0] ?? "", "this script");
    if (/^(?:-p|--print)$/.test(first)) {
      system.notModelled("what an expression comes to");
      return 0;
    }
    if (first === "") {
      system.out(`Welcome to Node.js v${version}.\nType ".help" for more information.\n`);
      return notModelledThenStay(system, "the console of Node.js");
    }
    const path = resolvePath(system.cwd(), first);
    const found = [path, `${path}.js`, `${path}\\index.js`]
      .map((each) => system.find(each))
      .find((each) => each !== null && each.node.kind === "file");
    if (found == null) return missing(system, path, version);
    return runText(system, contentOf(system, found), `what ${leafOf(found.path)} does`);
  },
};
