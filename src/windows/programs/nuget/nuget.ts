import type { Program } from "#shell/system.ts";
import { notModelledThenStay, valueAfter } from "../common/own-version.ts";
import { resolvePath } from "../common/path.ts";
import { openDirectory } from "../common/placement.ts";

/** Restores and installs packages into folders whose content is unknown. Texts: NuGet 6. */
export const nuget: Program = {
  image: "nuget.exe",
  main: (system) => {
    const [verb = "", name = ""] = system.args;
    const lower = verb.toLowerCase();
    if (lower === "" || lower === "help" || lower === "?") {
      system.out(
        "NuGet Version: 6.11.1.2\nusage: NuGet <command> [args] [options]\nType 'NuGet help <command>' for help on a specific command.\n",
      );
      return 0;
    }
    if (
      lower === "sources" ||
      lower === "source" ||
      lower === "config" ||
      lower === "update" ||
      lower === "locals" ||
      lower === "setapikey"
    )
      return 0;
    if (lower !== "restore" && lower !== "install") return notModelledThenStay(system, `nuget ${verb}`);
    const args = system.args.map((each) => each.toLowerCase());
    const written =
      valueAfter(args, "-packagesdirectory", "-outputdirectory", "-o") ?? (lower === "restore" ? "packages" : ".");
    const version = valueAfter(args, "-version");
    const directory = resolvePath(system.cwd(), written);
    const path = lower === "install" ? `${directory}\\${name}${version === undefined ? "" : `.${version}`}` : directory;
    system.sleep(5_000_000);
    if (system.find(path) === null)
      system.install([openDirectory(path, `what NuGet ${lower}s`, system.wallClock())], `nuget ${lower} ${name}`);
    system.out(
      lower === "install"
        ? `Successfully installed '${name}' to ${directory}\n`
        : "All packages listed are restored.\n",
    );
    return 0;
  },
};
