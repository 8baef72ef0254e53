// Source: reference/docker-cli.md §2.8.
import { describe, expect, it } from "vitest";
import { nameText, parseImageName, repositoryOf } from "./reference.ts";

const written = (text: string): string => {
  const name = parseImageName(text);
  return "failed" in name ? name.message : nameText(name);
};

describe("names of images", () => {
  it.each([
    ["nano", "nano:latest"],
    ["docker.io/library/nano:1", "nano:1"],
    ["index.docker.io/contoso/app", "contoso/app:latest"],
    ["mcr.microsoft.com/windows/nanoserver:ltsc2022", "mcr.microsoft.com/windows/nanoserver:ltsc2022"],
    ["localhost/x", "localhost/x:latest"],
    ["host:5000/x", "host:5000/x:latest"],
    [`a@sha256:${"0".repeat(64)}`, `a@sha256:${"0".repeat(64)}`],
    ["", "invalid reference format"],
    ["a b", "invalid reference format"],
    ["a:", "invalid reference format"],
    ["Nano", "invalid reference format: repository name (library/Nano) must be lowercase"],
    ["f".repeat(64), `invalid repository name (${"f".repeat(64)}), cannot specify 64-byte hexadecimal strings`],
  ])("%s", (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it("belong to a repository", () => {
    expect(repositoryOf("host:5000/x:1")).toBe("host:5000/x");
  });
});
