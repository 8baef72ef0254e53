// Source: learn.microsoft.com, dotnet restore, build, publish, new, tool install; dotnet/runtime, docs/design/features/host-error-codes.md.
import { describe, expect, it } from "vitest";
import {
  emptyDirectory,
  findIn,
  fromText,
  opaqueFile,
  splitPath,
  textOf,
  withNode,
} from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { dotnet } from "./dotnet.ts";

const web = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Serilog" Version="4.2.0" /></ItemGroup>
</Project>`;

const machineWith = (files: Readonly<Record<string, string>>, parts: readonly string[] = ["sdk\\8.0.404"]) => {
  const machine = fakeMachine([dotnet]);
  for (const part of parts)
    machine.tree = withNode(
      machine.tree,
      splitPath(`Windows\\System32\\${part}`),
      emptyDirectory(part.split("\\").at(-1)),
    );
  for (const [path, text] of Object.entries(files))
    machine.tree = withNode(machine.tree, splitPath(path), fromText(splitPath(path).at(-1) ?? "", text));
  return machine;
};

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));
const inApp = { cwd: "C:\\app" };
const runtime = ["shared\\Microsoft.NETCore.App\\8.0.11"];
const aspnet = [...runtime, "shared\\Microsoft.AspNetCore.App\\8.0.11"];

describe("dotnet restore", () => {
  it("fetches packages once", () => {
    const machine = machineWith({ "app\\app.csproj": web });
    const first = runOn(machine, "dotnet restore", inApp);
    expect(first.out).toMatch(
      /^ {2}Determining projects to restore\.\.\.\n {2}Restored C:\\app\\app\.csproj \(in \d\.\d\d sec\)\.\n$/,
    );
    expect(at(machine, "app\\obj\\project.assets.json")).toBeDefined();
    expect(at(machine, "Users\\ContainerAdministrator\\.nuget\\packages\\serilog\\4.2.0")).toBeDefined();
    expect(runOn(machine, "dotnet restore", inApp).out).toContain("All projects are up-to-date for restore.");
  });
  it.each([
    ["dotnet restore", "MSB1003"],
    ["dotnet build nope.csproj", "MSB1009"],
  ])("%s fails without a project", (line, code) => {
    const { exitCode, out } = runOn(machineWith({}), line);
    expect(exitCode).toBe(1);
    expect(out).toContain(`MSBUILD : error ${code}`);
  });
  it("needs an SDK", () => {
    const { exitCode, err } = runOn(machineWith({ "app\\app.csproj": web }, aspnet), "dotnet restore", inApp);
    expect(exitCode).toBe(0x80008091);
    expect(err).toContain("No .NET SDKs were found.");
  });
});

describe("dotnet build and publish", () => {
  it("leave what a web application is made of", () => {
    const machine = machineWith({
      "app\\app.csproj": web,
      "app\\appsettings.json": "{}",
      "app\\wwwroot\\site.css": "p{}",
    });
    const { exitCode, out } = runOn(machine, "dotnet publish -c Release -o C:\\out", inApp);
    expect(exitCode).toBe(0);
    expect(out).toContain("  app -> C:\\app\\bin\\Release\\net8.0\\app.dll\n  app -> C:\\out\\\n");
    for (const name of ["app.dll", "app.exe", "app.deps.json", "web.config", "appsettings.json", "Serilog.dll"])
      expect(at(machine, `out\\${name}`), name).toBeDefined();
    expect(at(machine, "out\\wwwroot\\site.css")).toBeDefined();
  });
  it("builds what a project needs before it, and each project of a solution", () => {
    const machine = machineWith({
      "app\\all.sln":
        'Project("{9A19103F}") = "one", "one\\one.csproj", "{1}"\nProject("{9A19103F}") = "two", "two\\two.csproj", "{2}"\n',
      "app\\one\\one.csproj":
        '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\\two\\two.csproj" /></ItemGroup></Project>',
      "app\\two\\two.csproj": '<Project Sdk="Microsoft.NET.Sdk"></Project>',
    });
    const { out } = runOn(machine, "dotnet build", inApp);
    expect(out.indexOf("  two -> ")).toBeLessThan(out.indexOf("  one -> "));
    expect(out).toContain("Build succeeded.\n    0 Warning(s)\n    0 Error(s)\n");
    expect(at(machine, "app\\one\\bin\\Debug\\net8.0\\two.dll")).toBeDefined();
  });
  it("ends with projects that need each other", () => {
    const project = (other: string) =>
      `<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\\${other}\\${other}.csproj" /></ItemGroup></Project>`;
    const machine = machineWith({ "a\\a.csproj": project("b"), "b\\b.csproj": project("a") });
    expect(runOn(machine, "dotnet build", { cwd: "C:\\a" }).exitCode).toBe(0);
  });
});

describe("dotnet app.dll", () => {
  const config = (...names: readonly string[]) =>
    JSON.stringify({ runtimeOptions: { frameworks: names.map((name) => ({ name, version: "8.0.0" })) } });
  it("listens where its variables say, if it is made for ASP.NET", () => {
    const files = {
      "app\\app.dll": "",
      "app\\app.runtimeconfig.json": config("Microsoft.NETCore.App", "Microsoft.AspNetCore.App"),
    };
    const { exitCode, out } = runOn(machineWith(files, aspnet), "dotnet app.dll", {
      ...inApp,
      env: { ASPNETCORE_HTTP_PORTS: "8080" },
    });
    expect(exitCode).toBeNull();
    expect(out).toBe(
      "info: Microsoft.Hosting.Lifetime[14]\n      Now listening on: http://[::]:8080\ninfo: Microsoft.Hosting.Lifetime[0]\n      Application started. Press Ctrl+C to shut down.\ninfo: Microsoft.Hosting.Lifetime[0]\n      Hosting environment: Production\ninfo: Microsoft.Hosting.Lifetime[0]\n      Content root path: C:\\app\n",
    );
  });
  it.each([
    [{}, "http://localhost:5000"],
    [{ ASPNETCORE_URLS: "http://+:80;http://*:8080" }, "http://[::]:80\n"],
  ])("listens with %j", (env, url) => {
    const files = { "app\\app.dll": "", "app\\app.runtimeconfig.json": config("Microsoft.AspNetCore.App") };
    expect(runOn(machineWith(files, aspnet), "dotnet app.dll", { ...inApp, env }).out).toContain(
      `Now listening on: ${url}`,
    );
  });
  it("needs the framework that it was made for", () => {
    const files = { "app\\app.dll": "", "app\\app.runtimeconfig.json": config("Microsoft.AspNetCore.App") };
    const { exitCode, err } = runOn(machineWith(files, runtime), "dotnet app.dll", inApp);
    expect(exitCode).toBe(0x80008096);
    expect(err).toContain("Framework: 'Microsoft.AspNetCore.App', version '8.0.0' (x64)");
  });
  it("owns up to what any other application does", () => {
    const machine = machineWith(
      { "app\\tool.dll": "", "app\\tool.runtimeconfig.json": config("Microsoft.NETCore.App") },
      runtime,
    );
    runOn(machine, "dotnet tool.dll", inApp);
    expect(machine.notModelled).toEqual(["what tool.dll does"]);
  });
  it("fails where it is missing", () => {
    const { exitCode, err } = runOn(machineWith({}, runtime), "dotnet nope.dll");
    expect(exitCode).toBe(0x80008081);
    expect(err).toBe("The application to execute does not exist: 'C:\\nope.dll'\n");
  });
});

describe("dotnet's other commands", () => {
  it("makes projects that it can run", () => {
    const machine = machineWith({});
    expect(runOn(machine, "dotnet new console -n hello -o app").out).toContain(
      'The template "Console App" was created',
    );
    expect(runOn(machine, "dotnet run --project app\\hello.csproj").out).toBe("Hello, World!\n");
    runOn(machine, "dotnet new web -o site");
    expect(runOn(machine, "dotnet run --urls http://*:81", { cwd: "C:\\site" }).out).toContain("http://[::]:81");
  });
  it("publishes what it made, with a configuration that tells what it needs", () => {
    const machine = machineWith({});
    runOn(machine, "dotnet new web -o site");
    runOn(machine, "dotnet publish -o C:\\out", { cwd: "C:\\site" });
    const config = at(machine, "out\\site.runtimeconfig.json");
    expect(config?.kind === "file" && textOf(config)).toContain("Microsoft.AspNetCore.App");
  });
  it("installs tools", () => {
    const machine = machineWith({});
    expect(runOn(machine, "dotnet tool install -g dotnet-ef --version 8.0.0").out).toBe(
      "You can invoke the tool using the following command: dotnet-ef\nTool 'dotnet-ef' (version '8.0.0') was successfully installed.\n",
    );
    expect(at(machine, "Users\\ContainerAdministrator\\.dotnet\\tools\\dotnet-ef.exe")).toBeDefined();
  });
  it.each([
    ["dotnet --version", "8.0.404\n"],
    ["dotnet --list-sdks", "8.0.404 [C:\\Windows\\System32\\sdk]\n"],
  ])("%s", (line, out) => {
    expect(runOn(machineWith({}), line)).toMatchObject({ exitCode: 0, out });
  });
  it("takes an SDK for granted where nothing but the host is listed", () => {
    const machine = fakeMachine([dotnet]);
    machine.tree = withNode(machine.tree, ["app.csproj"], opaqueFile("app.csproj", 400));
    expect(runOn(machine, "dotnet build").exitCode).toBe(0);
  });
});
