import { nano } from "../base/nanoserver.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, copy, env, type ImageStep, run, user } from "../step.ts";

// .NET Core before version 5, under its name of then. Versions, bytes and instructions are assumptions after the images that followed.
const created = "2022-12-13T00:00:00Z";

const runtime: readonly ImageStep[] = [
  env({ ASPNETCORE_URLS: "http://+:80", DOTNET_RUNNING_IN_CONTAINER: "true" }),
  user("ContainerAdministrator"),
  run('cmd /S /C setx /M PATH "%PATH%;C:\\Program Files\\dotnet"', {
    compressed: 77_000,
    size: 190_000,
    tree: "path-append/C:\\Program Files\\dotnet",
  }),
  user("ContainerUser"),
  copy("dir in C:\\Program Files\\dotnet", { compressed: 26_000_000, size: 67_000_000, tree: "dotnet-runtime/3.1.32" }),
];

const aspnet: readonly ImageStep[] = [
  copy("dir in C:\\Program Files\\dotnet\\shared\\Microsoft.AspNetCore.App", {
    compressed: 8_000_000,
    size: 20_000_000,
    tree: "dotnet-aspnet/3.1.32",
  }),
];

const sdk: readonly ImageStep[] = [
  copy("dir in C:\\Program Files\\dotnet", { compressed: 130_000_000, size: 360_000_000, tree: "dotnet-sdk/3.1.426" }),
];

const images = (steps: readonly ImageStep[]): readonly CatalogueImage[] =>
  ["1909", "1903", "1809"].map((base) => ({
    ...build(nano(base), [`3.1-nanoserver-${base}`, "3.1", "latest"], created, steps),
    mark: "assumption",
  }));

export const dotnetCore: readonly Repository[] = [
  { name: "mcr.microsoft.com/dotnet/core/runtime", images: images(runtime) },
  { name: "mcr.microsoft.com/dotnet/core/aspnet", images: images([...runtime, ...aspnet]) },
  { name: "mcr.microsoft.com/dotnet/core/sdk", images: images([...runtime, ...aspnet, ...sdk]) },
];
