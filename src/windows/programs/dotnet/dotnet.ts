import type { Program } from "#shell/system.ts";
import { installationOf, newestSdk } from "./host/installation.ts";
import { info, runtimeLines, sdkLines, usage } from "./host/report.ts";
import { runAssembly, unknownCommand } from "./host/run-assembly.ts";
import { callOf } from "./verbs/call.ts";
import { verbs } from "./verbs/index.ts";

// Options of the host before the path of an application. Source: learn.microsoft.com, dotnet.
const hostOptions = new Set([
  "--additionalprobingpath",
  "--additional-deps",
  "--depsfile",
  "--fx-version",
  "--roll-forward",
  "--runtimeconfig",
]);

const pastOptions = (args: readonly string[]): readonly string[] => {
  let at = args[0] === "exec" ? 1 : 0;
  while (hostOptions.has(args[at] ?? "")) at += 2;
  return args.slice(at);
};

/** .NET's host: runs applications, and the SDK's commands as far as files go. Compilers are not modelled; what they leave is. */
export const dotnet: Program = {
  image: "dotnet.exe",
  main: (system) => {
    const [first = "", ...rest] = pastOptions(system.args);
    const installation = installationOf(system);
    switch (first) {
      case "":
        system.out(usage);
        return 129;
      case "-h":
      case "--help":
        system.out(usage);
        return 0;
      case "--info":
        system.out(info(installation));
        return 0;
      case "--list-sdks":
        system.out(sdkLines(installation));
        return 0;
      case "--list-runtimes":
        system.out(runtimeLines(installation));
        return 0;
      case "--version": {
        const sdk = newestSdk(installation);
        if (sdk === null) return unknownCommand(system, installation, first);
        system.out(`${sdk}\n`);
        return 0;
      }
    }
    const verb = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
    if (verb === undefined) return runAssembly(system, first, rest);
    if (newestSdk(installation) === null) return unknownCommand(system, installation, first);
    return verb(callOf(system, installation, rest));
  },
};
