import type { PictureAbout } from "../about.ts";

export const imageAbout: PictureAbout = {
  takeaway:
    "An image grows line by line, and nothing that a line adds ever gets smaller again: what a later line deletes is paid for all the same.",
  reading:
    "Up is later: each box is a layer that one line of the Dockerfile has left, as tall as what it holds. First stands the Dockerfile with the line that runs now, then the stack, then the ledger of what was paid and what is hidden. The last box shows a virtual machine’s image for comparison: it begins full and is stripped down, not built up.",
  leavesOut: [
    "Installers that are not known become layers marked “not modelled”, never invented results.",
    "Files that a known installer writes are plausible sets, marked as assumptions; sizes are those of the real packages where they are known.",
    "Compressed and unpacked sizes are those of the registry’s manifests where these were read.",
  ],
  sources: [
    { title: "Dockerfile reference, Docker", mark: "documented", url: "https://docs.docker.com/reference/dockerfile/" },
    {
      title: "Windows container base images, Microsoft Learn",
      mark: "documented",
      url: "https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-base-images",
    },
    { title: "moby/moby: the classic builder", mark: "from source code", url: "https://github.com/moby/moby" },
  ],
};
