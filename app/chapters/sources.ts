import type { Source } from "#core/explain.ts";

const documented = (title: string, url: string): Source => ({ title, mark: "documented", url });
const code = (title: string, url: string): Source => ({ title, mark: "from source code", url });

/** What chapters lean on besides what the engine says of each step. */
export const sources = {
  internals: {
    title: "Windows Internals, 7th edition, part 1, chapter 3: server silos and jobs",
    mark: "documented",
  } as Source,
  isolation: documented(
    "Isolation modes, Microsoft Learn",
    "https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/hyperv-container",
  ),
  architecture: documented(
    "Containers vs. virtual machines, Microsoft Learn",
    "https://learn.microsoft.com/virtualization/windowscontainers/about/containers-vs-vm",
  ),
  hcs: documented(
    "Host Compute Service overview, Microsoft Learn",
    "https://learn.microsoft.com/virtualization/api/hcs/overview",
  ),
  hcsshim: code("microsoft/hcsshim", "https://github.com/microsoft/hcsshim"),
  moby: code("moby/moby: the Windows daemon", "https://github.com/moby/moby"),
  network: documented(
    "Windows container networking, Microsoft Learn",
    "https://learn.microsoft.com/virtualization/windowscontainers/container-networking/architecture",
  ),
  storage: documented(
    "Container storage overview, Microsoft Learn",
    "https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-storage",
  ),
  tags: documented(
    "Reparse point tags, Microsoft Learn",
    "https://learn.microsoft.com/windows/win32/fileio/reparse-point-tags",
  ),
  usn: documented(
    "Change journals, Microsoft Learn",
    "https://learn.microsoft.com/windows/win32/fileio/change-journals",
  ),
  dockerfile: documented("Dockerfile reference, Docker", "https://docs.docker.com/reference/dockerfile/"),
  baseImages: documented(
    "Windows container base images, Microsoft Learn",
    "https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-base-images",
  ),
  smaller: documented(
    "Optimize Windows Dockerfiles, Microsoft Learn",
    "https://learn.microsoft.com/virtualization/windowscontainers/manage-docker/optimize-windows-dockerfile",
  ),
} as const;
