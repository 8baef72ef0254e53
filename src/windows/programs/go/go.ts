import type { Program, System } from "#shell/system.ts";
import { variable } from "../common/environment.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { joinTo } from "../common/path.ts";
import { build } from "./build.ts";
import { download } from "./download.ts";
import { goPath, moduleAt } from "./module.ts";

/** Version of an image that names none elsewhere. */
const version = "1.23.4";

const mod = (system: System, [verb = "", name]: readonly string[]): number => {
  if (verb === "init") {
    const number = ownVersion(system, version);
    system.writeText("go.mod", `module ${name ?? "example.com/app"}\n\ngo ${number}\n`);
    system.err(`go: creating new go.mod: module ${name ?? "example.com/app"}\n`);
    return 0;
  }
  const module = moduleAt(system);
  if (module === null) {
    system.err("go: go.mod file not found in current directory or any parent directory; see 'go help modules'\n");
    return 1;
  }
  download(system, module.needs, verb !== "download");
  return 0;
};

// `go get` of a package adds it to the module; before modules it installed it.
const get = (system: System, args: readonly string[]): number => {
  const names = args.filter((each) => !each.startsWith("-") && !/^\.+(?:\/|$)/.test(each));
  const needs = names.map((each) => {
    const [path = "", wanted = "v1.0.0"] = each.split("@");
    return { path, version: /^v\d/.test(wanted) ? wanted : "v1.0.0" };
  });
  const module = moduleAt(system);
  download(system, [...(module?.needs ?? []), ...needs], true);
  return 0;
};

const env = (system: System, names: readonly string[]): number => {
  const values: Readonly<Record<string, string>> = {
    GOARCH: variable(system.env(), "GOARCH") ?? "amd64",
    GOOS: variable(system.env(), "GOOS") ?? "windows",
    GOPATH: goPath(system),
    GOVERSION: `go${ownVersion(system, version)}`,
  };
  if (names.includes("-w") || names.includes("-u")) return 0;
  system.out(
    names.length > 0
      ? names.map((each) => `${values[each] ?? variable(system.env(), each) ?? ""}\n`).join("")
      : Object.entries(values)
          .map(([name, value]) => `set ${name}=${value}\n`)
          .join(""),
  );
  return 0;
};

/** Builds Go programs, as far as files go: the compiler is not modelled, what it leaves is. Source: pkg.go.dev/cmd/go. */
export const go: Program = {
  image: "go.exe",
  main: (system) => {
    const [verb = "", ...rest] = system.args;
    switch (verb) {
      case "version": {
        const image = variable(system.env(), "GOLANG_VERSION") ?? version;
        system.out(`go version go${ownVersion(system, image)} windows/amd64\n`);
        return 0;
      }
      case "build":
        return build(system, rest);
      case "install":
        return build(system, rest, variable(system.env(), "GOBIN") ?? joinTo(goPath(system), "bin"));
      case "get":
        return get(system, rest);
      case "mod":
        return mod(system, rest);
      case "env":
        return env(system, rest);
      case "vet":
      case "fmt":
      case "clean":
      case "generate":
        return 0;
      case "test":
        system.notModelled("what tests find");
        return 0;
      default:
        return notModelledThenStay(system, `go ${verb}`);
    }
  },
};
