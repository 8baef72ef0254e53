import type { PictureAbout } from "../about.ts";

export const houseAbout: PictureAbout = {
  takeaway:
    "A Windows container is a user mode of its own: its system processes stand on the one kernel that the host stands on, too.",
  reading:
    "Up is less privileged: user modes are rooms on the upper floor, the kernel is the ground floor, hardware the foundation. The host is on the left; what started later stands further right. Colour says whose a thing is, and a container keeps its colour everywhere. A solid line means “belongs to”, a dotted line is a privilege boundary, and orange is what happens now.",
  leavesOut: [
    "Durations are parameters of the model, not measurements.",
    "Of the host’s processes those are shown that every installation has; drivers are a selection.",
    "Processors are shared out in shares and caps; single threads are counted, not scheduled.",
  ],
  sources: [
    {
      title: "Windows containers: container host and architecture, Microsoft Learn",
      mark: "documented",
      url: "https://learn.microsoft.com/virtualization/windowscontainers/about/",
    },
    {
      title: "Host Compute Service, Microsoft Learn",
      mark: "documented",
      url: "https://learn.microsoft.com/virtualization/api/hcs/overview",
    },
    {
      title: "microsoft/hcsshim: the Go binding that dockerd uses",
      mark: "from source code",
      url: "https://github.com/microsoft/hcsshim",
    },
    {
      title: "moby/moby: daemon and libcontainerd for Windows",
      mark: "from source code",
      url: "https://github.com/moby/moby",
    },
  ],
};
