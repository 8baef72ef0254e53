import { opaqueFile } from "#contract/file-tree/index.ts";
import type { System } from "#shell/system.ts";
import { joinTo, leafOf } from "../common/path.ts";
import { assumedText, openDirectory, type Placed } from "../common/placement.ts";
import type { Locked } from "./manifest.ts";

/** Commands that packages bring, where the names differ or are worth having. Source: the packages' own `bin` fields. */
const commands: Readonly<Record<string, readonly string[]>> = {
  typescript: ["tsc", "tsserver"],
  "@angular/cli": ["ng"],
  "@vue/cli": ["vue"],
  "@vue/cli-service": ["vue-cli-service"],
  "@nestjs/cli": ["nest"],
  "create-react-app": ["create-react-app"],
  "react-scripts": ["react-scripts"],
  webpack: ["webpack"],
  "webpack-cli": ["webpack-cli"],
  "@microsoft/rush": ["rush"],
  "azure-functions-core-tools": ["func"],
  "electron-builder": ["electron-builder"],
  grunt: ["grunt"],
  "grunt-cli": ["grunt"],
  npm: ["npm", "npx"],
};

/** Packages of which the command has their own name. */
const same = new Set(
  "bower cross-env eslint forever gulp gulp-cli http-server jest lerna mocha next nodemon nuxt pkg pm2 pnpm prettier rimraf rollup serve ts-node tsx vite vitest windows-build-tools node-gyp yarn".split(
    " ",
  ),
);

const commandsOf = (name: string): readonly string[] => commands[name] ?? (same.has(name) ? [name] : []);

const folderOf = (path: string): string => path.replaceAll("/", "\\");

// npm writes such a script for each command. The one of yarn is what Silo knows it by.
const launcher = (name: string, command: string, up: string): string =>
  `@node "%~dp0${up}${folderOf(name)}\\bin\\${command}.js" %*\n`;

/** Bytes of a command's script. An assumption. */
const scriptSize = 4096;

const opaque = (path: string, modified: number): Placed => ({
  path,
  node: opaqueFile(leafOf(path), scriptSize, { modified, mark: "assumption" }),
});

/** What installed packages are made of, and the launchers of their commands in `bins`, from which the packages are at `up`. */
export const packageNodes = (
  system: System,
  modules: string,
  packages: readonly Locked[],
  bins: string,
  up: string,
): readonly Placed[] => {
  const modified = system.wallClock();
  return packages.flatMap(({ path, version }): readonly Placed[] => {
    const name = path.split("/node_modules/").at(-1) ?? path;
    const directory = joinTo(modules, folderOf(path));
    const top = !path.includes("/node_modules/");
    return [
      openDirectory(directory, `what is in the package ${name}`, modified),
      assumedText(
        joinTo(directory, "package.json"),
        `{\n  "name": "${name}",\n  "version": "${version}"\n}\n`,
        modified,
      ),
      ...(top ? commandsOf(name) : []).flatMap((command) => [
        assumedText(joinTo(bins, `${command}.cmd`), launcher(name, command, up), modified),
        opaque(joinTo(directory, `bin\\${command}.js`), modified),
      ]),
    ];
  });
};
