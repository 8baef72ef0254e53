import { sources } from "../../glossary/sources.ts";
import type { Chapter } from "../chapter.ts";

/** An image grows. */
export const anImageGrows: Chapter = {
  id: "an-image-grows",
  title: "An image grows",
  question: "Why is my image so big, and which line made it so?",
  takeaway: "Every line adds a layer, layers never shrink, and what is deleted later is paid for all the same.",
  picture: "image",
  sections: [
    {
      id: "up-not-down",
      heading: "Built up, not stripped down",
      text: [
        "An image for a virtual machine begins with a whole installation, and one takes away what is not wanted. An image for containers begins with a base and grows.",
        "Here is a Dockerfile for a small Java service. It looks tidy: it even cleans up after itself.",
      ],
      at: { kind: "build-begin" },
      focus: "Dockerfile",
    },
    {
      id: "no-scratch",
      heading: "There is no FROM scratch",
      text: [
        "On Linux an image may be empty but for one program. On Windows it may not: the program needs the {{DLL|DLLs}} and the system processes that stand upstairs, and they come from the {{base image}}.",
        "{{Nano Server}} is the small one, {{Server Core}} runs most servers, and `windows` has nearly everything. You pay for the base once on every host.",
      ],
      at: { kind: "build-step-begin", says: "FROM" },
      focus: "Line 4",
      predict: {
        question: "Next is `SHELL`, which changes no file. How much larger does it make the image?",
        options: [
          { text: "Not at all", after: "So it is on Linux. Here every line leaves a {{layer}}, and none is empty." },
          {
            text: "A little: some kilobytes",
            after: "41 kB: five empty {{hive|hives}} of the {{registry}}, in a layer that has no file.",
          },
          {
            text: "By a disk: some megabytes",
            after: "A disk is made for the line. But only what has changed on it goes into the layer.",
          },
        ],
        shownAt: { kind: "build-step-end", says: "Line 5" },
      },
    },
    {
      id: "metadata",
      heading: "A line that changes no file weighs 41 kB",
      text: [
        "`SHELL` only says something. On Linux such a line costs nothing. Here the engine’s builder makes a disk, attaches it, takes it off again and imports what has changed. That is no file, but five hives of 8 KiB: the deltas of the registry, all empty.",
        "It is little. It is a layer all the same.",
      ],
      at: { kind: "layer-export", says: "0 files, 0 bytes" },
      focus: "Layer of line 5",
    },
    {
      id: "download",
      heading: "One line downloads",
      text: [
        "`RUN` starts a real container: {{silo}}, {{Session Manager}}, services, and then PowerShell, which fetches an installer of 166 MB. When it has ended, the disk is attached once more. What is on it and is not a link goes into a new layer.",
      ],
      at: { kind: "files-install", says: "download" },
      focus: "Layer of line 7",
    },
    {
      id: "install",
      heading: "The next installs",
      text: [
        "`msiexec` puts the program where it belongs, and writes into the registry. Another 147 MB.",
        "The file that was downloaded still lies there. A line further down takes care of it.",
      ],
      at: { kind: "files-install", says: "msiexec.exe writes" },
      focus: "Layer of line 9",
      predict: {
        question: "The next line deletes the installer, 166 MB. What does it do to the size of the image?",
        options: [
          {
            text: "It gets 166 MB smaller",
            after: "Nothing gets smaller. The layer with the installer was sealed two lines ago.",
          },
          {
            text: "It stays as it is, or grows a little",
            after:
              "It grows by what the line itself leaves: a {{tombstone}}, the {{user profile}} of whoever ran it, the deltas of the registry.",
          },
          { text: "It doubles, for the file is copied first", after: "A delete copies nothing. It leaves a mark." },
        ],
        shownAt: { kind: "build-step-end", says: "Line 10" },
      },
    },
    {
      id: "deleted",
      heading: "Hidden is not gone",
      text: [
        "The file is struck out: from here on nobody sees it. And everybody who pulls the image fetches it, unpacks it, and keeps it. The ledger calls it **paid for and hidden**.",
        "The cure is one line instead of three: download, install and delete in the same `RUN`. Then the layer is sealed when the file is gone. Or build in one stage, and copy the result into another.",
      ],
      at: { kind: "file-delete" },
      focus: "Paid for and hidden",
    },
    {
      id: "your-own",
      heading: "What is yours is small",
      text: [
        "`COPY` adds the program itself: 105 bytes in this toy, and 41 kB of hives. `EXPOSE` and `CMD` only say something, and leave 41 kB each.",
        "Order matters as well: a line whose inputs have not changed is taken from the {{build cache|cache}}, and **everything after the first change is built anew**. So what changes often comes last.",
      ],
      at: { kind: "build-step-begin", says: "COPY" },
      focus: "Line 13",
    },
    {
      id: "named",
      heading: "A name, at the very end",
      text: [
        "The last layer is done, and only now the name `bookings` leads to the image. Names are labels; what is built and kept are layers, each known by its {{digest}} and shared by every image that stands on it.",
      ],
      at: { kind: "image-name" },
    },
  ],
  task: {
    text: "Build it, then look at what each line cost, from the engine’s own mouth.",
    before: ["docker pull mcr.microsoft.com/windows/servercore:ltsc2022"],
    lines: [
      "docker build -t bookings C:\\src\\bookings",
      'docker history --no-trunc --format "{{.Size}} {{.CreatedBy}}" bookings',
    ],
    look: "The line that deletes has a size of its own, 459 kB, and the one that downloaded keeps its 166 MB.",
  },
  sources: [sources.dockerfile, sources.baseImages, sources.smaller, sources.moby],
};
