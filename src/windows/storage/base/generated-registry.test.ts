// Source: docker-library/repo-info (setx /M PATH in images); reference/windows-internals.md §5.2 (hives).
import { describe, expect, it } from "vitest";
import { resolveImage } from "#windows/images/index.ts";
import { generatedRegistry, machineEnvironment } from "./index.ts";

const path = `${machineEnvironment}\\Path`;
const version = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

const valuesOf = (reference: string): Readonly<Record<string, string | null>> => {
  const image = resolveImage(reference, 20348);
  if (!("layers" in image)) throw new Error(image.message);
  const values: Record<string, string | null> = {};
  for (const { tree } of image.layers)
    if ("generated" in tree)
      Object.assign(
        values,
        generatedRegistry(tree.generated, (name) => values[name]),
      );
  return values;
};

describe("the registry of an image", () => {
  it("tells the version, of which an update changes the revision", () => {
    const values = valuesOf("mcr.microsoft.com/windows/servercore:ltsc2022");
    expect(values[`${version}\\CurrentBuild`]).toBe("20348");
    expect(values[`${version}\\UBR`]).toBe("2966");
    expect(values[`${version}\\ProductName`]).toBe("Windows Server 2022 Datacenter");
  });
  it("has the directories on its path that the instructions put there", () => {
    expect(valuesOf("mcr.microsoft.com/windows/nanoserver:ltsc2022")[path]).toBe("C:\\Windows\\system32;C:\\Windows");
    expect(valuesOf("mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022")[path]).toBe(
      "C:\\Windows\\system32;C:\\Windows;C:\\Program Files\\dotnet;C:\\Program Files\\powershell;C:\\Program Files\\MinGit\\cmd",
    );
    expect(valuesOf("golang:1.23-windowsservercore-ltsc2022")[path]).toMatch(
      /^C:\\go\\bin;C:\\Program Files\\Go\\bin;C:\\git\\cmd;.*;C:\\Windows\\system32;/,
    );
    expect(valuesOf("python:3.13")[path]).toMatch(/^C:\\Python\\Scripts\\;C:\\Python\\;/);
  });
  it("has the web server's service where IIS is", () => {
    expect(valuesOf("mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022")).toHaveProperty(
      ["HKLM\\SYSTEM\\CurrentControlSet\\Services\\W3SVC\\Start"],
      "2",
    );
  });
});
