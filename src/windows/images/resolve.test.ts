// Source: reference/docker-cli.md §2.8, §4.1 (texts, selection), §11.3; corpus/published-layer-counts.json; docker-library/repo-info (digests).
import { describe, expect, it } from "vitest";
import type { RemoteImage } from "#contract/platform.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { resolveImage } from "./resolve.ts";

const got = (reference: string, host = 20348): RemoteImage => {
  const result = resolveImage(reference, host);
  if (isFailure(result)) throw new Error(`${reference}: ${result.message}`);
  return result;
};

const refused = (reference: string, host = 20348): Failure => {
  const result = resolveImage(reference, host);
  if (!isFailure(result)) throw new Error(`${reference} was found.`);
  return result;
};

describe("base images", () => {
  it("has Nano Server in one layer, run by ContainerUser", () => {
    const image = got("mcr.microsoft.com/windows/nanoserver:ltsc2022");
    expect(image).toMatchObject({
      repository: "mcr.microsoft.com/windows/nanoserver",
      tag: "ltsc2022",
      os: "windows",
      osVersion: "10.0.20348.2966",
      config: { User: "ContainerUser", Cmd: ["c:\\windows\\system32\\cmd.exe"] },
      history: [{ createdBy: "Apply image 10.0.20348.2966" }],
    });
    expect(image.layers).toHaveLength(1);
    expect(image.layers[0]?.digest).toMatch(/^sha256:f9d5d5ca3244/);
  });
  it("has Server Core in two layers: the release and its monthly update", () => {
    const image = got("mcr.microsoft.com/windows/servercore:ltsc2022");
    expect(image.history.map(({ createdBy }) => createdBy)).toEqual([
      "Apply image 10.0.20348.2700",
      "Install update 10.0.20348.2966",
    ]);
    expect(image.layers.map(({ compressedSize }) => compressedSize)).toEqual([1_462_192_413, 791_681_213]);
    expect(image.config).not.toHaveProperty("User");
  });
  it.each([
    ["mcr.microsoft.com/windows/nanoserver:sac2016", 20348, "10.0.14393.2551"],
    ["mcr.microsoft.com/windows/nanoserver:1809", 17763, "10.0.17763.6659"],
    ["mcr.microsoft.com/windows/nanoserver:ltsc2025", 26100, "10.0.26100.2894"],
    ["mcr.microsoft.com/windows/servercore:ltsc2016", 14393, "10.0.14393.7606"],
    ["mcr.microsoft.com/windows/servercore:ltsc2019-amd64", 20348, "10.0.17763.6659"],
    ["mcr.microsoft.com/windows/servercore:10.0.20348.2966", 20348, "10.0.20348.2966"],
    ["mcr.microsoft.com/windows/servercore:10.0.20348.1726", 20348, "10.0.20348.1726"],
    ["mcr.microsoft.com/windows/servercore:ltsc2022-KB5048654", 20348, "10.0.20348.2966"],
    ["mcr.microsoft.com/windows:1809", 17763, "10.0.17763.6659"],
    ["mcr.microsoft.com/windows/server:ltsc2022", 20348, "10.0.20348.2966"],
    ["microsoft/nanoserver", 14393, "10.0.14393.2551"],
    ["microsoft/windowsservercore:10.0.14393.1066", 14393, "10.0.14393.1066"],
  ])("%s on %i is %s", (reference, host, version) => {
    expect(got(reference, host).osVersion).toBe(version);
  });
  it("gives the same layers to what shares a base", () => {
    const [release, update] = got("mcr.microsoft.com/windows/servercore:ltsc2022").layers;
    const [first, second] = got("mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022").layers;
    expect([first, second]).toEqual([release, update]);
  });
});

describe("images built on them", () => {
  it.each([
    ["mcr.microsoft.com/dotnet/framework/runtime:4.8-windowsservercore-ltsc2019", 4],
    ["mcr.microsoft.com/dotnet/framework/runtime:4.8.1-windowsservercore-ltsc2022", 4],
    ["mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2016", 11],
    ["mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2019", 11],
    ["mcr.microsoft.com/dotnet/framework/aspnet:4.8.1-windowsservercore-ltsc2022", 10],
    ["mcr.microsoft.com/dotnet/framework/sdk:4.8-windowsservercore-ltsc2016", 12],
    ["mcr.microsoft.com/dotnet/framework/sdk:4.8-windowsservercore-ltsc2019", 10],
    ["mcr.microsoft.com/dotnet/framework/sdk:4.8.1-windowsservercore-ltsc2022", 9],
    ["mcr.microsoft.com/dotnet/framework/wcf:4.8-windowsservercore-ltsc2019", 14],
    ["mcr.microsoft.com/dotnet/framework/wcf:4.8.1-windowsservercore-ltsc2022", 13],
  ])("%s has %i layers", (reference, layers) => {
    expect(got(reference).layers).toHaveLength(layers);
  });
  it("sets what the instructions set", () => {
    expect(got("mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022").config).toEqual({
      Entrypoint: ["C:\\ServiceMonitor.exe", "w3svc"],
      ExposedPorts: { "80/tcp": {} },
    });
    expect(got("mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022").config).toMatchObject({
      User: "ContainerUser",
      Env: [
        "ASPNETCORE_HTTP_PORTS=8080",
        "DOTNET_RUNNING_IN_CONTAINER=true",
        "DOTNET_VERSION=8.0.11",
        "ASPNET_VERSION=8.0.11",
      ],
    });
    expect(got("golang:1.23-windowsservercore").config).toMatchObject({ WorkingDir: "C:\\go" });
    expect(got("python:3.13").config).toMatchObject({ Cmd: ["python"], Shell: expect.arrayContaining(["powershell"]) });
  });
  it("shares the layers of an image with those that are built on it", () => {
    const runtime = got("mcr.microsoft.com/dotnet/runtime:8.0-nanoserver-ltsc2022").layers;
    expect(got("mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022").layers.slice(0, runtime.length)).toEqual(
      runtime,
    );
  });
});

describe("a list with several builds", () => {
  it("gives the host's own build first, else the first that is not newer", () => {
    expect(got("hello-world", 17763).osVersion).toBe("10.0.17763.6659");
    expect(got("hello-world", 20348).osVersion).toBe("10.0.20348.2966");
    expect(got("hello-world", 22631).osVersion).toBe("10.0.20348.2966");
    expect(got("hello-world", 26100).osVersion).toBe("10.0.26100.2894");
  });
  it("has nothing for an older host", () => {
    expect(refused("hello-world", 14393)).toMatchObject({
      message: "no matching manifest for windows/amd64 10.0.14393 in the manifest list entries",
      detail: { inStream: true },
    });
    expect(refused("mcr.microsoft.com/windows/nanoserver:ltsc2025").message).toBe(
      "no matching manifest for windows/amd64 10.0.20348 in the manifest list entries",
    );
  });
  it("has nothing for Windows where there are Linux images only", () => {
    for (const reference of ["nginx", "ubuntu:22.04", "mcr.microsoft.com/dotnet/sdk:8.0", "python:3-slim"])
      expect(refused(reference).message).toMatch(/^no matching manifest for windows\/amd64/);
  });
  it("speaks otherwise of a single manifest", () => {
    expect(refused("microsoft/windowsservercore:1709", 14393).message).toBe(
      "a Windows version 10.0.16299-based image is incompatible with a 10.0.14393 host",
    );
  });
});

describe("monthly builds", () => {
  it("are the image of the tag without the day, and the base of that revision", () => {
    const dated = got("mcr.microsoft.com/dotnet/framework/aspnet:4.8-20250408-windowsservercore-ltsc2019", 17763);
    const plain = got("mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2019", 17763);
    expect(dated.config).toEqual(plain.config);
    expect(dated.config).toMatchObject({ Shell: expect.arrayContaining(["powershell"]) });
    expect(got("microsoft/windowsservercore:10.0.14393.1770", 14393).osVersion).toBe("10.0.14393.1770");
  });
});

describe("what is not there", () => {
  it.each([
    [
      `mcr.microsoft.com/windows/nanoserver:nope@sha256:${"0".repeat(64)}`,
      `manifest for mcr.microsoft.com/windows/nanoserver@sha256:${"0".repeat(64)} not found: manifest unknown: manifest unknown`,
    ],
    [
      "mcr.microsoft.com/windows/nanoserver:nope",
      'manifest for mcr.microsoft.com/windows/nanoserver:nope not found: manifest unknown: manifest tagged by "nope" is not found',
    ],
    [
      "mcr.microsoft.com/windows/servercore",
      'manifest for mcr.microsoft.com/windows/servercore:latest not found: manifest unknown: manifest tagged by "latest" is not found',
    ],
    [
      "mcr.microsoft.com/windows:ltsc2022",
      'manifest for mcr.microsoft.com/windows:ltsc2022 not found: manifest unknown: manifest tagged by "ltsc2022" is not found',
    ],
    ["golang:0.1", "manifest for golang:0.1 not found: manifest unknown: manifest unknown"],
    ["Nano", "invalid reference format: repository name (library/Nano) must be lowercase"],
    ["a b", "invalid reference format"],
  ])("%s", (reference, message) => {
    expect(refused(reference).message).toBe(message);
  });
  it("is said plainly where Silo cannot know", () => {
    expect(refused("contoso/shop:1.0")).toMatchObject({ code: "not-in-silo" });
  });
});

describe("an image outside the catalogue", () => {
  it.each([
    ["foo/bar:windowsservercore-ltsc2022", "10.0.20348.2966", 3],
    ["foo/bar:2.1-nanoserver-1809", "10.0.17763.6659", 2],
    ["foo/bar:4.8-windowsservercore-ltsc2019", "10.0.17763.6659", 3],
    ["foo/bar:ltsc2022", "10.0.20348.2966", 3],
    ["foo/bar:nanoserver", "10.0.20348.2966", 2],
    ["mcr.microsoft.com/dotnet/sdk:7.0-nanoserver-1809", "10.0.17763.6659", 2],
  ])("%s is one unknown layer on %s", (reference, version, layers) => {
    const image = got(reference);
    expect(image.osVersion).toBe(version);
    expect(image.layers).toHaveLength(layers);
    expect(image.layers.at(-1)).toHaveProperty("notModelled");
    expect(image.layers.slice(0, -1).every(({ notModelled }) => notModelled === undefined)).toBe(true);
    expect(image.notModelled).toContain(reference.split(":")[0]);
  });
  it("is refused where its base is newer than the host", () => {
    expect(refused("foo/bar:ltsc2025", 20348).message).toMatch(/^no matching manifest/);
  });
  it("is not taken from a bare number", () => {
    expect(refused("foo/bar:1.2004").code).toBe("not-in-silo");
  });
});
