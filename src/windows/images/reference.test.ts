// Source: reference/docker-cli.md §2.8.
import { describe, expect, it } from "vitest";
import { parseReference } from "./reference.ts";

describe("parseReference", () => {
  it.each([
    ["nano", "docker.io/library/nano", "nano", "latest"],
    ["contoso/app:1.0", "docker.io/contoso/app", "contoso/app", "1.0"],
    ["mcr.microsoft.com/windows:1809", "mcr.microsoft.com/windows", "mcr.microsoft.com/windows", "1809"],
    ["localhost:5000/a/b", "localhost:5000/a/b", "localhost:5000/a/b", "latest"],
    ["docker.io/golang:1", "docker.io/library/golang", "golang", "1"],
  ])("%s", (text, repository, familiar, tag) => {
    expect(parseReference(text)).toEqual({ repository, familiar, tag });
  });
  it("keeps a digest", () => {
    const digest = `sha256:${"ab".repeat(32)}`;
    expect(parseReference(`a:b@${digest}`)).toMatchObject({ tag: "b", digest });
    expect(parseReference("a@sha256:12")).toMatchObject({ message: "invalid reference format" });
  });
  it("refuses what is no reference", () => {
    for (const text of ["", "a//b", "a:", "-a", "a:b c"]) expect(parseReference(text)).toHaveProperty("failed", true);
  });
});
