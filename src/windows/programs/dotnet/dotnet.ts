import { isFailure } from "#core/failure.ts";
import type { Program, System } from "#shell/system.ts";
import { splitProgram } from "../common/arguments.ts";
import { variable } from "../common/environment.ts";
import { notModelledThenStay, valueAfter } from "../common/own-version.ts";
import { leafOf, parentOf, resolvePath, stemOf } from "../common/path.ts";
import { build, outputOf, publish, restore } from "./build.ts";
import { createProject } from "./create.ts";
import { type Project, projectsOf } from "./project.ts";

/** Version of the newest SDK beside the host. */
const sdkVersion = (system: System): string => {
  const host = system.which(splitProgram(system.commandLine).program);
  const nodes = host === null ? [] : system.list(`${parentOf(host.path)}\\sdk`);
  return (isFailure(nodes) ? [] : nodes.map(({ name }) => name).filter((name) => /^\d/.test(name))).at(-1) ?? "8.0.404";
};

const noProject = (system: System): number => {
  system.out(
    "MSBUILD : error MSB1003: Specify a project or solution file. The current working directory does not contain a project or solution file.\n",
  );
  return 1;
};

const valued =
  /^(?:-o|--output|-c|--configuration|-r|--runtime|-f|--framework|-v|--verbosity|--source|-s|--packages|--configfile|--arch|--os|--project|--launch-profile|--urls|--version-suffix|--no-dependencies)$/;

const positional = (args: readonly string[]): string | undefined =>
  args.find((each, at) => !/^[-/]/.test(each) && !valued.test(args[at - 1] ?? ""));

/** Where a web application listens, from the variables that images set. Source: learn.microsoft.com, "Kestrel endpoints". */
const addresses = (system: System): readonly string[] => {
  const env = system.env();
  const urls = variable(env, "ASPNETCORE_URLS") ?? variable(env, "URLS");
  if (urls !== undefined)
    return urls
      .split(";")
      .map((each) => each.replace(/\/\/[+*](?=:|$)/, "//[::]").replace(/(\/\/[^:/\]]+|\/\/\[::\])$/, "$1:80"));
  const ports = variable(env, "ASPNETCORE_HTTP_PORTS") ?? variable(env, "HTTP_PORTS");
  return ports === undefined ? ["http://localhost:5000"] : ports.split(";").map((port) => `http://[::]:${port}`);
};

/** Runs a web application: it says where it listens, and stays. Texts: Microsoft.Hosting.Lifetime. */
export const serve = (system: System): number => {
  system.sleep(900_000);
  const listening = addresses(system).map(
    (url) => `info: Microsoft.Hosting.Lifetime[14]\n      Now listening on: ${url}\n`,
  );
  system.out(
    `${listening.join("")}info: Microsoft.Hosting.Lifetime[0]\n      Application started. Press Ctrl+C to shut down.\ninfo: Microsoft.Hosting.Lifetime[0]\n      Hosting environment: ${variable(system.env(), "ASPNETCORE_ENVIRONMENT") ?? "Production"}\ninfo: Microsoft.Hosting.Lifetime[0]\n      Content root path: ${system.cwd()}\n`,
  );
  return system.stay();
};

// An assembly is taken for a web application where the image or its files are those of one.
const runAssembly = (system: System, written: string): number => {
  const path = resolvePath(system.cwd(), written);
  const found = system.find(path);
  if (found === null) {
    system.err(
      `Could not execute because the specified command or file was not found.\nPossible reasons for this include:\n  * You misspelled a built-in dotnet command.\n  * You intended to execute a .NET program, but dotnet-${stemOf(written)} does not exist.\n  * You intended to run a global tool, but a dotnet-prefixed executable with this name could not be found on the PATH.\n`,
    );
    return 1;
  }
  const near = system.list(parentOf(path));
  const names = isFailure(near) ? [] : near.map(({ name }) => name.toLowerCase());
  const env = system.env();
  const isWeb =
    names.includes("appsettings.json") ||
    names.includes("web.config") ||
    ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNET_VERSION"].some((name) => variable(env, name) !== undefined);
  if (isWeb) return system.building ? notModelledThenStay(system, `what ${leafOf(path)} does`) : serve(system);
  return notModelledThenStay(system, `what ${leafOf(path)} does`);
};

const summary = "\nBuild succeeded.\n    0 Warning(s)\n    0 Error(s)\n\nTime Elapsed 00:00:05.12\n";

const onProjects = (
  system: System,
  args: readonly string[],
  act: (projects: readonly Project[], configuration: string) => number,
): number => {
  const framework = `net${sdkVersion(system).split(".").slice(0, 2).join(".")}`;
  const projects = projectsOf(system, positional(args) ?? valueAfter(args, "--project"), framework);
  if (projects === null || projects.length === 0) return noProject(system);
  return act(projects, valueAfter(args, "-c", "--configuration", "/p:Configuration", "-p:Configuration") ?? "");
};

const verbs: Readonly<Record<string, (system: System, args: readonly string[]) => number>> = {
  restore: (system, args) =>
    onProjects(system, args, (projects) => {
      restore(system, projects);
      return 0;
    }),
  build: (system, args) =>
    onProjects(system, args, (projects, configuration) => {
      if (!args.includes("--no-restore")) restore(system, projects);
      build(system, projects, configuration || "Debug", valueAfter(args, "-o", "--output"));
      system.out(summary);
      return 0;
    }),
  publish: (system, args) =>
    onProjects(system, args, (projects, configuration) => {
      if (!args.includes("--no-restore")) restore(system, projects);
      if (!args.includes("--no-build")) build(system, projects, configuration || "Release");
      publish(system, projects, valueAfter(args, "-o", "--output"), configuration || "Release");
      return 0;
    }),
  run: (system, args) =>
    onProjects(system, args, (projects, configuration) => {
      const [project] = projects;
      if (project === undefined) return noProject(system);
      if (!args.includes("--no-build")) build(system, [project], configuration || "Debug");
      if (project.isWeb) return serve(system);
      const found = system.readText(`${project.directory}\\Program.cs`);
      const said = isFailure(found) ? null : /^Console\.WriteLine\("([^"]*)"\);\s*$/m.exec(found)?.[1];
      if (said === null || said === undefined)
        return notModelledThenStay(system, `what ${leafOf(outputOf(project, configuration))} does`);
      system.out(`${said}\n`);
      return 0;
    }),
  test: (system) => notModelledThenStay(system, "what tests do"),
  clean: () => 0,
  help: (system) => {
    system.out(".NET SDK\nUsage: dotnet [runtime-options] [path-to-application] [arguments]\n");
    return 0;
  },
  tool: (system, args) => {
    const name = args.find((each, at) => at > 0 && !each.startsWith("-"));
    system.notModelled(`the tool ${name ?? ""}`);
    return 0;
  },
  "dev-certs": () => 0,
  nuget: (system) => {
    system.out("Package source added.\n");
    return 0;
  },
  add: (system, args) => {
    system.out(`info : PackageReference for package '${args.at(-1) ?? ""}' added.\n`);
    return 0;
  },
  workload: (system) => notModelledThenStay(system, "workloads"),
};

/** Builds and runs .NET projects, as far as files go: compilers are not modelled, what they leave is. Texts: .NET SDK 8. */
export const dotnet: Program = {
  image: "dotnet.exe",
  main: (system) => {
    const [verb = "", ...rest] = system.args;
    if (verb === "--version") {
      system.out(`${sdkVersion(system)}\n`);
      return 0;
    }
    if (verb === "--info" || verb === "--list-sdks" || verb === "--list-runtimes") {
      system.out(
        verb === "--info"
          ? `.NET SDK:\n Version:           ${sdkVersion(system)}\n\nRuntime Environment:\n OS Name:     Windows\n OS Platform: Windows\n RID:         win-x64\n Base Path:   C:\\Program Files\\dotnet\\sdk\\${sdkVersion(system)}\\\n`
          : `${sdkVersion(system)} [C:\\Program Files\\dotnet\\sdk]\n`,
      );
      return 0;
    }
    if (verb === "") {
      system.out(
        "\nUsage: dotnet [options]\nUsage: dotnet [path-to-application]\n\nOptions:\n  -h|--help         Display help.\n  --info            Display .NET information.\n  --list-sdks       Display the installed SDKs.\n  --list-runtimes   Display the installed runtimes.\n\npath-to-application:\n  The path to an application .dll file to execute.\n",
      );
      return 129;
    }
    if (verb === "new") {
      const framework = `net${sdkVersion(system).split(".").slice(0, 2).join(".")}`;
      const made = createProject(
        system,
        rest[0] ?? "",
        valueAfter(rest, "-n", "--name"),
        valueAfter(rest, "-o", "--output"),
        framework,
      );
      return made ?? notModelledThenStay(system, `the template ${rest[0] ?? ""}`);
    }
    const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    return known === undefined
      ? runAssembly(system, verb === "exec" ? (rest.at(-1) ?? "") : verb)
      : known(system, rest);
  },
};
