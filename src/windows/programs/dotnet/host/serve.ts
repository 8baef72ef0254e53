import type { System } from "#shell/system.ts";
import { variable } from "../../common/environment.ts";
import { serve, unknownAnswers } from "../../install/stay-up.ts";

const bound = (url: string): string =>
  url
    .replace(/\/\/(?:\*|\+|0\.0\.0\.0)(?=[:/]|$)/, "//[::]")
    .replace(/^(http:\/\/[^/]*?)(?<!:\d+)\/?$/, "$1:80")
    .replace(/\/$/, "");

/** Where a web application listens: variables that images set. Source: learn.microsoft.com, "Configure endpoints for the ASP.NET Core Kestrel web server". */
export const addresses = (system: System, args: readonly string[]): readonly string[] => {
  const env = system.env();
  const at = args.indexOf("--urls");
  const urls =
    at >= 0
      ? args[at + 1]
      : (variable(env, "ASPNETCORE_URLS") ?? variable(env, "DOTNET_URLS") ?? variable(env, "URLS"));
  if (urls !== undefined)
    return urls
      .split(";")
      .filter((each) => each !== "")
      .map(bound);
  const ports = variable(env, "ASPNETCORE_HTTP_PORTS") ?? variable(env, "DOTNET_HTTP_PORTS");
  return ports === undefined ? ["http://localhost:5000"] : ports.split(";").map((port) => `http://[::]:${port}`);
};

const portOf = (url: string): number | null => {
  const port = /:(\d+)$/.exec(url)?.[1];
  return port === undefined ? null : Number(port);
};

/** How long a web application takes to listen, in µs. An assumption. */
const starting = 900_000;

const info = (event: number, text: string): string => `info: Microsoft.Hosting.Lifetime[${event}]\n      ${text}\n`;

/** A web application: it says where it listens, stays, and ends with Ctrl+C. Texts: dotnet/runtime, ConsoleLifetime; dotnet/aspnetcore, GenericWebHostService. */
export const runWeb = (system: System, args: readonly string[]): number => {
  system.sleep(starting);
  const environment =
    variable(system.env(), "ASPNETCORE_ENVIRONMENT") ?? variable(system.env(), "DOTNET_ENVIRONMENT") ?? "Production";
  system.out(
    [
      ...addresses(system, args).map((url) => info(14, `Now listening on: ${url}`)),
      info(0, "Application started. Press Ctrl+C to shut down."),
      info(0, `Hosting environment: ${environment}`),
      info(0, `Content root path: ${system.cwd()}`),
    ].join(""),
  );
  return serve(
    system,
    addresses(system, args).map((url) => unknownAnswers("what an ASP.NET Core application answers", portOf(url))),
    info(0, "Application is shutting down..."),
  );
};
