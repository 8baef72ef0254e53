import type { PictureAbout } from "../about.ts";

export const storageAbout: PictureAbout = {
  takeaway:
    "A container’s disk is made of links: what you never change stays in the image’s layers, and what you change is copied to the container’s own disk, whole.",
  reading:
    "Left is what the container sees, right is where the bytes lie. In the middle stands its scratch disk: a virtual disk with a file system of its own, whose entries are links until something is written. A dashed line is a link to something elsewhere, a struck name is a tombstone, and filled blocks are what the disk has really taken.",
  leavesOut: [
    "Names of files that the sources do not give are made up and marked as assumptions; counts and sizes are as measured.",
    "Bytes of the base images are not modelled; what you write is.",
    "How the filter stores a tombstone is known by reverse engineering only.",
  ],
  sources: [
    {
      title: "Container storage overview, Microsoft Learn",
      mark: "documented",
      url: "https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-storage",
    },
    {
      title: "Reparse point tags, Microsoft Learn",
      mark: "documented",
      url: "https://learn.microsoft.com/windows/win32/fileio/reparse-point-tags",
    },
    { title: "microsoft/hcsshim: wclayer", mark: "from source code", url: "https://github.com/microsoft/hcsshim" },
    {
      title: "moby/moby: the windowsfilter graph driver",
      mark: "from source code",
      url: "https://github.com/moby/moby",
    },
  ],
};
