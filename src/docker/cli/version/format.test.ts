// Source: reference/docker-cli.md §3.1.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatVersion, formatVersionBy } from "./format.ts";

const { version } = JSON.parse(readFileSync(new URL("../recorded/engine.json", import.meta.url), "utf8"));

test("client and server", () => {
  expect(formatVersion(version)).toBe(`Client:
 Version:           27.5.1
 API version:       1.47
 Go version:        go1.22.11
 Git commit:        9f9e405
 Built:             Wed Jan 22 13:41:44 2025
 OS/Arch:           windows/amd64
 Context:           default

Server: Docker Engine - Community
 Engine:
  Version:          27.5.1
  API version:      1.47 (minimum version 1.24)
  Go version:       go1.22.11
  Git commit:       4c9b3b0
  Built:            Wed Jan 22 13:41:17 2025
  OS/Arch:          windows/amd64
  Experimental:     false
`);
});

test("by a template", () => {
  expect(formatVersionBy(version, "{{.Server.Version}} {{.Client.APIVersion}} {{.Server.Os}}")).toEqual({
    text: "27.5.1 1.47 windows\n",
  });
  expect(formatVersionBy(null, "{{.Nope}}")).toMatchObject({
    error: expect.stringContaining("can't evaluate field Nope"),
  });
});
