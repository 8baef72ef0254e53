import type { Mark, Source } from "#core/explain.ts";

const named = (title: string, mark: Mark, url?: string): Source => ({
  title,
  mark,
  ...(url === undefined ? {} : { url }),
});

const learn = "https://learn.microsoft.com";
const containers = `${learn}/virtualization/windowscontainers`;

/** What chapters and terms lean on besides what the engine says of each step. */
export const sources = {
  internals: named("Windows Internals, 7th edition, part 1, chapter 3: server silos and jobs", "documented"),
  cpuLimits: named("Windows Internals, 7th edition, part 1, chapter 4: CPU rate limits", "documented"),
  systemCalls: named("Windows Internals, 7th edition, part 2, chapter 8: system service handling", "documented"),
  isolation: named(
    "Isolation modes, Microsoft Learn",
    "documented",
    `${containers}/manage-containers/hyperv-container`,
  ),
  architecture: named(
    "Containers vs. virtual machines, Microsoft Learn",
    "documented",
    `${containers}/about/containers-vs-vm`,
  ),
  hcs: named(
    "Host Compute Service overview, Microsoft Learn",
    "documented",
    `${learn}/virtualization/api/hcs/overview`,
  ),
  hcsshim: named("microsoft/hcsshim", "from source code", "https://github.com/microsoft/hcsshim"),
  moby: named("moby/moby: the Windows daemon", "from source code", "https://github.com/moby/moby"),
  engineApi: named(
    "Docker Engine API 1.47, Docker",
    "documented",
    "https://docs.docker.com/reference/api/engine/version/v1.47/",
  ),
  network: named(
    "Windows container networking, Microsoft Learn",
    "documented",
    `${containers}/container-networking/architecture`,
  ),
  storage: named(
    "Container storage overview, Microsoft Learn",
    "documented",
    `${containers}/manage-containers/container-storage`,
  ),
  persistent: named("Persistent storage in containers, Microsoft Learn", "documented"),
  filter: named(
    "Anti-virus optimization for Windows containers, Microsoft Learn",
    "documented",
    `${learn}/windows-hardware/drivers/ifs/anti-virus-optimization-for-windows-containers`,
  ),
  altitudes: named("Allocated filter altitudes, Microsoft Learn", "documented"),
  tags: named("Reparse point tags, Microsoft Learn", "documented", `${learn}/windows/win32/fileio/reparse-point-tags`),
  reparse: named("Reparse points, Microsoft Learn", "documented", `${learn}/windows/win32/fileio/reparse-points`),
  usn: named("Change journals, Microsoft Learn", "documented", `${learn}/windows/win32/fileio/change-journals`),
  vhdx: named("[MS-VHDX]: Virtual Hard Disk v2 file format, Microsoft", "documented"),
  secure: named("Secure Windows containers, Microsoft Learn", "documented"),
  iis: named("The Dockerfile of microsoft/iis-docker", "from source code"),
  hives: named(
    "Windows registry file format specification, msuhanov/regf",
    "reverse-engineered",
    "https://github.com/msuhanov/regf",
  ),
  jobs: named("Job objects, Microsoft Learn", "documented", `${learn}/windows/win32/procthread/job-objects`),
  services: named(
    "Service Control Manager, Microsoft Learn",
    "documented",
    `${learn}/windows/win32/services/service-control-manager`,
  ),
  resources: named("Implementing resource controls, Microsoft Learn", "documented"),
  versions: named("Windows container version compatibility, Microsoft Learn", "documented"),
  modes: named("User mode and kernel mode, Microsoft Learn", "documented"),
  monitors: named("PsRegisterSiloMonitor, Windows Driver Kit, Microsoft Learn", "documented"),
  messages: named("phnt: native API headers of System Informer", "reverse-engineered"),
  kubernetes: named("Kubernetes documentation: resource management for Windows nodes", "documented"),
  dockerfile: named("Dockerfile reference, Docker", "documented", "https://docs.docker.com/reference/dockerfile/"),
  distribution: named(
    "OCI distribution specification",
    "documented",
    "https://github.com/opencontainers/distribution-spec/blob/main/spec.md",
  ),
  overlay: named(
    "Overlay filesystem, the Linux kernel documentation",
    "documented",
    "https://docs.kernel.org/filesystems/overlayfs.html",
  ),
  baseImages: named(
    "Windows container base images, Microsoft Learn",
    "documented",
    `${containers}/manage-containers/container-base-images`,
  ),
  smaller: named(
    "Optimize Windows Dockerfiles, Microsoft Learn",
    "documented",
    `${containers}/manage-docker/optimize-windows-dockerfile`,
  ),
} as const;
