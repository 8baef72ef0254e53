import type { Source } from "#core/explain.ts";
import type { ThingText } from "../fixed.ts";

const hardware: Source = {
  title: "Hardware requirements for Windows Server",
  mark: "documented",
  url: "https://learn.microsoft.com/windows-server/get-started/hardware-requirements",
};
const assumed: Source = { title: "What an installed Server Core takes on disk", mark: "assumption" };

const kind = "Virtual machine · its disk";

/** What a virtual machine's disk is made of. Source: reference/comparators.md §0.1, §1.6, §6.4. */
export const vmParts: readonly ThingText[] = [
  {
    kind,
    title: "Your application",
    what: "The same files that a container’s uppermost layers hold. Here they lie on a disk that holds a whole Windows besides.",
    facts: [],
    sources: [assumed],
  },
  {
    kind,
    title: "Windows you need",
    what: "The part of Windows that the application uses. An image starts from that and adds; a virtual machine starts from everything and arrives at it by taking away.",
    facts: [{ name: "In use, Server Core", value: "10 to 15 GB" }],
    sources: [assumed],
  },
  {
    kind,
    title: "Features you switched off",
    what: "Roles and features that came with the installation and are not wanted. Whoever keeps the disk small takes them away, and does so again in each virtual machine.",
    facts: [],
    sources: [assumed],
  },
  {
    kind,
    title: "Desktop, management, roles",
    what: "What Server Core leaves out of a Windows Server with a desktop. No container has it either.",
    facts: [{ name: "Server Core is smaller by", value: "about 4 GB" }],
    sources: [hardware],
  },
  {
    kind,
    title: "Own kernel and drivers",
    what: "A virtual machine boots its own Windows. A container of process isolation has none of this on its disk that would run: the host’s kernel serves it.",
    facts: [{ name: "Smallest disk", value: "32 GB" }],
    sources: [hardware],
  },
];
