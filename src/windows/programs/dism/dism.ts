import type { Program, System } from "#shell/system.ts";
import { disable, enable, featureNamed, isEnabled } from "../common/features/enable.ts";
import { features } from "../common/features/features.ts";

const option = (args: readonly string[], name: string): readonly string[] =>
  args.flatMap((each) =>
    each.toLowerCase().startsWith(`/${name.toLowerCase()}:`) ? [each.slice(name.length + 2)] : [],
  );

const has = (args: readonly string[], name: string): boolean => args.some((each) => each.toLowerCase() === `/${name}`);

const bar = "[==========================100.0%==========================] ";

const turn = (system: System, on: boolean): number => {
  const names = option(system.args, "FeatureName");
  const found = names.map((name) => featureNamed(name, "optional"));
  const missing = names.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) {
    system.out(
      `\nError: 0x800f080c\n\nFeature name ${missing[0]} is unknown.\nA Windows feature name was not recognized.\nUse the /Get-Features option to find the name of the feature in the image and try the command again.\n\nThe DISM log file can be found at C:\\Windows\\Logs\\DISM\\dism.log\n`,
    );
    return 0x800f080c;
  }
  const known = found.filter((each) => each !== undefined);
  if (on) enable(system, known);
  else disable(system, known);
  return 0;
};

/** Turns features of the image on and off; packages leave no trace that is modelled but their name. Texts: learn.microsoft.com, DISM. */
export const dism: Program = {
  image: "dism.exe",
  main: (system) => {
    const { args } = system;
    const quiet = has(args, "quiet");
    const say = (text: string): void => {
      if (!quiet) system.out(text);
    };
    say("\nDeployment Image Servicing and Management tool\nVersion: 10.0.20348.681\n\n");
    if (has(args, "online")) say("Image Version: 10.0.20348.2966\n\n");
    let code = 0;
    if (has(args, "enable-feature")) code = turn(system, true);
    else if (has(args, "disable-feature")) code = turn(system, false);
    else if (has(args, "add-package")) {
      for (const path of option(args, "PackagePath")) {
        if (system.find(path) === null) {
          system.out(
            `\nAn error occurred trying to open - ${path} Error: 0x80070003\n\nError: 3\n\nAn error occurred trying to open - ${path} Error: 0x80070003\n`,
          );
          return 3;
        }
        system.sleep(20_000_000);
        system.registrySet(
          `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages\\${path.split("\\").at(-1)}\\CurrentState`,
          "112",
        );
      }
      say("Processing 1 of 1 - Adding package\n");
    } else if (has(args, "get-features")) {
      for (const each of features)
        if (each.optional !== null)
          say(`Feature Name : ${each.optional}\nState : ${isEnabled(system, each) ? "Enabled" : "Disabled"}\n\n`);
    } else if (!has(args, "cleanup-image") && !has(args, "get-packages") && !has(args, "get-featureinfo")) {
      system.notModelled(`dism ${args.join(" ")}`);
      return 0;
    }
    if (code === 0) say(`${bar}\nThe operation completed successfully.\n`);
    return code;
  },
};
