import { nano } from "../base/nanoserver.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, command, copy } from "../step.ts";

// Source: docker-library/repo-info, the page of hello-world:nanoserver-ltsc2022; corpus/outputs/registry/repo-info-hello-world-nanoserver-two-os-versions.md.
const image = (base: string): CatalogueImage =>
  build(nano(base), [`nanoserver-${base}`, "nanoserver", "latest"], "2024-12-11T20:29:32Z", [
    copy("file in C:", { compressed: 1728, size: 42_000, tree: "hello-world" }),
    command(["cmd", "/C", "type C:\\hello.txt"]),
  ]);

export const helloWorld: Repository = {
  name: "docker.io/library/hello-world",
  images: ["ltsc2025", "ltsc2022", "1809"].map(image),
  linuxTags: ["linux"],
};
