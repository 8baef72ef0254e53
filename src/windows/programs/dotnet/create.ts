import type { System } from "#shell/system.ts";
import { joinTo, leafOf, resolvePath } from "../common/path.ts";
import { assumedText } from "../common/placement.ts";

interface Template {
  readonly title: string;
  readonly sdk: string;
  readonly program: string;
  readonly isProgram: boolean;
}

const templates: Readonly<Record<string, Template>> = {
  console: {
    title: "Console App",
    sdk: "Microsoft.NET.Sdk",
    program: 'Console.WriteLine("Hello, World!");\n',
    isProgram: true,
  },
  web: {
    title: "ASP.NET Core Empty",
    sdk: "Microsoft.NET.Sdk.Web",
    program:
      'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\n\napp.MapGet("/", () => "Hello World!");\n\napp.Run();\n',
    isProgram: true,
  },
  webapi: {
    title: "ASP.NET Core Web API",
    sdk: "Microsoft.NET.Sdk.Web",
    program: "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.Run();\n",
    isProgram: true,
  },
  mvc: {
    title: "ASP.NET Core Web App (Model-View-Controller)",
    sdk: "Microsoft.NET.Sdk.Web",
    program: "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.Run();\n",
    isProgram: true,
  },
  webapp: {
    title: "ASP.NET Core Web App",
    sdk: "Microsoft.NET.Sdk.Web",
    program: "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.Run();\n",
    isProgram: true,
  },
  classlib: {
    title: "Class Library",
    sdk: "Microsoft.NET.Sdk",
    program: "public class Class1\n{\n}\n",
    isProgram: false,
  },
  worker: {
    title: "Worker Service",
    sdk: "Microsoft.NET.Sdk.Worker",
    program: "var builder = Host.CreateApplicationBuilder(args);\nbuilder.Build().Run();\n",
    isProgram: true,
  },
};

/** `dotnet new NAME -n X -o dir`. Null for a template that is not known. */
export const createProject = (
  system: System,
  template: string,
  name: string | undefined,
  output: string | undefined,
  framework: string,
): number | null => {
  const found = templates[template];
  if (found === undefined) return null;
  const directory = resolvePath(system.cwd(), output ?? name ?? ".");
  const project = name ?? leafOf(directory);
  const type = found.isProgram && !found.sdk.endsWith(".Web") ? "    <OutputType>Exe</OutputType>\n" : "";
  const modified = system.wallClock();
  system.install(
    [
      assumedText(
        joinTo(directory, `${project}.csproj`),
        `<Project Sdk="${found.sdk}">\n\n  <PropertyGroup>\n${type}    <TargetFramework>${framework}</TargetFramework>\n    <Nullable>enable</Nullable>\n    <ImplicitUsings>enable</ImplicitUsings>\n  </PropertyGroup>\n\n</Project>\n`,
        modified,
      ),
      assumedText(joinTo(directory, found.isProgram ? "Program.cs" : "Class1.cs"), found.program, modified),
    ],
    `dotnet new ${template}`,
  );
  system.out(
    `The template "${found.title}" was created successfully.\n\nProcessing post-creation actions...\nRestoring ${joinTo(directory, `${project}.csproj`)}:\nRestore succeeded.\n\n\n`,
  );
  return 0;
};
