import { isFailure } from "#core/failure.ts";
import type { Program } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { npm } from "./npm.ts";

/** What a script of one line prints. */
const printed = (text: string): string | null => /^\s*console\.log\((['"`])([^'"`]*)\1\);?\s*$/.exec(text)?.[2] ?? null;

/** Runs scripts: npm's own are known, others stay up. Texts: Node.js 22. */
export const node: Program = {
  image: "node.exe",
  main: (system) => {
    const [first = "", ...rest] = system.args;
    const version = ownVersion(system, "22.12.0");
    if (first === "-v" || first === "--version") {
      system.out(`v${version}\n`);
      return 0;
    }
    const script = leafOf(first.replaceAll("/", "\\"));
    if (script === "npm-cli.js") return npm(system, rest);
    if (script === "npx-cli.js") return notModelledThenStay(system, `npx ${rest[0] ?? ""}`);
    if (script === "corepack.js") return 0;
    if (first === "-e" || first === "--eval" || first === "-p") {
      const said = printed(rest[0] ?? "");
      if (said === null) return notModelledThenStay(system, "this script");
      system.out(`${said}\n`);
      return 0;
    }
    if (first === "") {
      system.out(`Welcome to Node.js v${version}.\nType ".help" for more information.\n`);
      return notModelledThenStay(system, "the console of Node.js");
    }
    const path = resolvePath(system.cwd(), first);
    const found = system.find(path) ?? system.find(`${path}.js`) ?? system.find(`${path}\\index.js`);
    if (found === null) {
      system.err(
        `node:internal/modules/cjs/loader:1228\n  throw err;\n  ^\n\nError: Cannot find module '${path}'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15) {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v${version}\n`,
      );
      return 1;
    }
    const text = system.readText(found.path);
    const said = isFailure(text) ? null : printed(text);
    if (said === null) return notModelledThenStay(system, `what ${leafOf(found.path)} does`);
    system.out(`${said}\n`);
    return 0;
  },
};
