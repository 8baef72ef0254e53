import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { variable, withVariable } from "../common/environment.ts";
import { notModelledThenStay } from "../common/own-version.ts";
import { joinTo } from "../common/path.ts";
import { openDirectory } from "../common/placement.ts";
import type { Manifest } from "./manifest.ts";

const comSpec = "C:\\Windows\\System32\\cmd.exe";

/** Directories that tools build into by themselves. Source: the tools' own documentation. */
const outputs: readonly (readonly [command: RegExp, directory: string])[] = [
  [/react-scripts build|docusaurus build/, "build"],
  [/next build/, ".next"],
  [/nuxt (?:build|generate)/, ".output"],
  [/vite build|webpack|rollup|ng build|vue-cli-service build|tsc\b|esbuild|parcel build|nest build/, "dist"],
];

/** How long a build works, in µs. An assumption. */
const building = 9_000_000;

// What a build makes of its sources is not modelled; that it makes a directory is.
const build = (system: System, name: string, command: string): number => {
  const found = outputs.find(([pattern]) => pattern.test(command));
  if (found === undefined) return notModelledThenStay(system, `the script ${name}`);
  system.sleep(building);
  const directory = joinTo(system.cwd(), found[1]);
  if (system.find(directory) === null)
    system.install([openDirectory(directory, `what the script ${name} builds`, system.wallClock())], `npm run ${name}`);
  return 0;
};

const execute = (system: System, command: string): number => {
  const bins = joinTo(system.cwd(), "node_modules\\.bin");
  const env = withVariable(system.env(), "Path", `${bins};${variable(system.env(), "Path") ?? ""}`);
  const child = system.spawn(comSpec, `${comSpec} /d /s /c "${command}"`, { env });
  if (isFailure(child)) return 1;
  return system.wait(child);
};

/** Runs a script of the manifest with the command processor, the packages' commands first on PATH. Source: docs.npmjs.com, npm run-script. */
export const runScript = (system: System, manifest: Manifest, name: string, args: readonly string[]): number => {
  const written = manifest.scripts?.[name] ?? (name === "start" ? "node server.js" : undefined);
  if (written === undefined) {
    if (manifest.scripts === undefined) return notModelledThenStay(system, `the script ${name}`);
    system.err(
      `npm error Missing script: "${name}"\nnpm error\nnpm error To see a list of scripts, run:\nnpm error   npm run\n`,
    );
    return 1;
  }
  const command = [written, ...args].join(" ");
  const label = [manifest.name, manifest.version].filter((each) => each !== undefined).join("@");
  system.out(`\n> ${label === "" ? "" : `${label} `}${name}\n> ${command}\n\n`);
  for (const each of [`pre${name}`, `post${name}`])
    if (manifest.scripts?.[each] !== undefined) system.notModelled(`the script ${each}`);
  return outputs.some(([pattern]) => pattern.test(command)) || /^build/.test(name)
    ? build(system, name, command)
    : execute(system, command);
};
