import type { Program } from "#shell/system.ts";
import { disableFeature, enableFeature, listFeatures } from "./features.ts";
import { readOptions } from "./options.ts";
import { addPackage, maintain } from "./packages.ts";
import { banner, image, unknownOption } from "./report.ts";

/** ERROR_INVALID_PARAMETER. */
const invalid = 87;

const global = new Set(["online", "quiet", "q", "norestart", "english", "logpath", "loglevel", "scratchdir", "format"]);

const maintenance = ["cleanup-image", "remove-package", "set-edition", "get-packages", "get-featureinfo"];

/** Services the running image. Options: learn.microsoft.com, "DISM Operating System Package Servicing Command-Line Options". */
export const dism: Program = {
  image: "dism.exe",
  main: (system) => {
    const options = readOptions(system.args);
    const quiet = options.has("quiet") || options.has("q");
    const say = (text: string): void => {
      if (!quiet) system.out(text);
    };
    say(banner);
    if (!options.has("online")) {
      if (options.size > 0) system.notModelled("the servicing of other images than the running one");
      return 0;
    }
    say(image);
    if (options.has("enable-feature")) return enableFeature(system, options, say);
    if (options.has("disable-feature")) return disableFeature(system, options, say);
    if (options.has("get-features")) return listFeatures(system, say);
    if (options.has("add-package")) return addPackage(system, options, say);
    if (maintenance.some((each) => options.has(each))) return maintain(system, say);
    const other = [...options.keys()].find((each) => !global.has(each));
    if (other !== undefined && /^(?:add|remove|get|export|import)-/.test(other)) {
      system.notModelled(`dism /${other}`);
      return 0;
    }
    say(unknownOption(other ?? "online"));
    return invalid;
  },
};
