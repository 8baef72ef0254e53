import type { Story } from "../story.ts";

/** A Dockerfile is built line by line. */
export const imageStory: Story = {
  host: "windows-server-2022",
  before: ["docker pull mcr.microsoft.com/windows/servercore:ltsc2022"],
  lines: ["docker build -t bookings C:\\src\\bookings"],
  stops: [
    "terminal-type",
    "build-begin",
    "build-step-begin",
    "files-install",
    "file-write",
    "file-delete",
    "layer-export",
    "layer-import",
    "build-step-end",
    "image-name",
  ],
  opens: "file-delete",
};
