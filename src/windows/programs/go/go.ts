import { isFailure } from "#core/failure.ts";
import type { Program, System } from "#shell/system.ts";
import { variable } from "../common/environment.ts";
import { notModelledThenStay, ownVersion, valueAfter } from "../common/own-version.ts";
import { joinTo, leafOf, resolvePath, stemOf } from "../common/path.ts";
import { placements } from "../common/placement.ts";

const moduleName = (system: System): string | null => {
  const text = system.readText(resolvePath(system.cwd(), "go.mod"));
  return isFailure(text) ? null : (/^module\s+(\S+)/m.exec(text)?.[1] ?? null);
};

const hasSources = (system: System): boolean => {
  const nodes = system.list(system.cwd());
  return !isFailure(nodes) && nodes.some(({ name }) => name.endsWith(".go"));
};

const valued = /^-(?:o|ldflags|tags|gcflags|asmflags|mod|p|run|count|timeout)$/;

const build = (system: System, args: readonly string[]): number => {
  const targets = args.filter((each, at) => !each.startsWith("-") && !valued.test(args[at - 1] ?? ""));
  const [target] = targets;
  if (target?.endsWith(".go") && system.find(target) === null) {
    system.err(`no required module provides package ${target}; to add it:\n\tgo get ${target}\n`);
    return 1;
  }
  if (target === undefined && !hasSources(system)) {
    system.err(`no Go files in ${system.cwd()}\n`);
    return 1;
  }
  const extension = (variable(system.env(), "GOOS") ?? "windows") === "windows" ? ".exe" : "";
  const own = target?.endsWith(".go")
    ? stemOf(target)
    : leafOf((target ?? "").replaceAll("/", "\\").replace(/\\?\.+$/, "")) ||
      leafOf((moduleName(system) ?? system.cwd()).replaceAll("/", "\\"));
  const path = resolvePath(system.cwd(), valueAfter(args, "-o") ?? own + extension);
  system.sleep(7_000_000);
  const directory = path.slice(0, path.lastIndexOf("\\"));
  system.install(
    placements(directory, `${leafOf(path).replaceAll(" ", "+")}:7200`, { modified: system.wallClock() }),
    `go build ${target ?? ""}`,
  );
  return 0;
};

/** Builds Go programs, as far as files go. Texts: Go 1.23. */
export const go: Program = {
  image: "go.exe",
  main: (system) => {
    const [verb = "", ...rest] = system.args;
    const root = variable(system.env(), "GOPATH") ?? "C:\\Users\\ContainerAdministrator\\go";
    switch (verb) {
      case "version":
        system.out(
          `go version go${ownVersion(system, variable(system.env(), "GOLANG_VERSION") ?? "1.23.4")} windows/amd64\n`,
        );
        return 0;
      case "build":
        return build(system, rest);
      case "install":
      case "get": {
        const names = rest.filter((each) => !each.startsWith("-"));
        system.sleep(4_000_000);
        for (const each of names) {
          const name = leafOf(each.replace(/@.*$/, "").replaceAll("/", "\\"));
          if (verb === "install" && !/^\.+$/.test(name))
            system.install(
              placements(joinTo(root, "bin"), `${name}.exe:7200`, { modified: system.wallClock() }),
              `go install ${each}`,
            );
        }
        return 0;
      }
      case "mod":
      case "env":
      case "vet":
      case "fmt":
      case "clean":
        return 0;
      default:
        return notModelledThenStay(system, `go ${verb}`);
    }
  },
};
