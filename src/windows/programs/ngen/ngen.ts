import type { Program, System } from "#shell/system.ts";
import { leafOf } from "../common/path.ts";
import { layDown } from "../install/lay-down.ts";

const banner =
  "Microsoft (R) CLR Native Image Generator - Version 4.8.4161.0\nCopyright (c) Microsoft Corporation.  All rights reserved.\n";

/** How long one assembly and a look through all take, in µs. Assumptions. */
const perAssembly = 6_000_000;
const perUpdate = 25_000_000;

const install = (system: System, name: string): number => {
  const isPath = /[\\/]|\.(?:dll|exe)$/i.test(name);
  const found = isPath ? system.find(name) : null;
  if (isPath && found === null) {
    system.err(
      `Error: Failed to load "${name}" because of the following error : The system cannot find the file specified. (Exception from HRESULT: 0x80070002)\n`,
    );
    return 0xffffffff;
  }
  const label = found?.path ?? name;
  system.out(`1>    Compiling assembly ${label} (CLR v4.0.30319) ...\n`);
  system.sleep(perAssembly);
  const stem = (found === null ? (name.split(",")[0] ?? name) : leafOf(found.path).replace(/\.\w+$/, "")).replaceAll(
    " ",
    "+",
  );
  layDown(
    system,
    "C:\\Windows\\assembly\\NativeImages_v4.0.30319_64",
    `${stem}\\native\\${stem}.ni.dll:900`,
    `native image of ${label}`,
  );
  return 0;
};

/** Makes native images of .NET Framework assemblies. Syntax: learn.microsoft.com, "Ngen.exe"; texts: logs of microsoft/dotnet-framework-docker. */
export const ngen: Program = {
  image: "ngen.exe",
  main: (system) => {
    const [act = "", ...names] = system.args.filter((each) => !each.startsWith("/"));
    system.out(banner);
    switch (act.toLowerCase()) {
      case "install":
        return names.map((name) => install(system, name)).find((code) => code !== 0) ?? 0;
      case "uninstall":
        system.out(names.map((name) => `Uninstalling assembly ${name}\n`).join(""));
        return 0;
      case "update":
        system.sleep(perUpdate);
        system.out("All compilation targets are up to date.\n");
        return 0;
      case "executequeueditems":
      case "eqi":
        system.out("All compilation targets are up to date.\n");
        return 0;
      case "display":
      case "queue":
        return 0;
      default:
        system.out(
          "\nUsage: ngen <action> [args]\n       ngen install|uninstall|update|display|executeQueuedItems|queue\n",
        );
        return 0xffffffff;
    }
  },
};
