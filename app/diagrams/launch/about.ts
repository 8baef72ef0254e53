import type { PictureAbout } from "../about.ts";

export const launchAbout: PictureAbout = {
  takeaway:
    "Docker starts a container through the public API of Compute Services, which any administrator’s program may call. How Windows then does the work is hidden behind that API and may change with every Windows.",
  reading:
    "Each lane is somebody who asks or is asked: programs of the host, then the kernel, then the container. Down is later. An arrow is a request, an open arrowhead an answer, a loop what somebody does by himself; what is written on it is asked in these words, and below it stands how it travels. The numbers count rows; the player and the list of steps count steps, which may be several to a row. Dotted lines between the grounds are privilege boundaries. Orange is now; pale and dashed is still to come. Select a row to read what is sent.",
  leavesOut: [
    "Durations are parameters of the model, not measurements.",
    "Calls of a kind that follow each other are one row, which opens.",
    "Within the kernel one lane stands for the executive and its drivers; every system call returns at once.",
  ],
  sources: [
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
