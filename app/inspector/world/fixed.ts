import type { Source } from "#core/explain.ts";
import type { FileListModel } from "../FileList.tsx";
import type { Fact, Try } from "../Inspector.tsx";

/** What is said about a thing apart from its moments. */
export interface ThingText {
  readonly kind: string;
  readonly title: string;
  readonly code?: boolean;
  readonly what: string;
  readonly facts: readonly Fact[];
  readonly tries?: readonly Try[];
  readonly files?: FileListModel;
  /** Left out: those of the moment at which it came to be. */
  readonly sources?: readonly Source[];
}

/** Things that have no row of their own. */
export const fixed: Readonly<Record<string, ThingText>> = {
  library: {
    kind: "Library",
    title: "hcsshim",
    what: "Go code inside `dockerd.exe`, not a process: it turns what the engine wants into calls of the Host Compute Service.",
    facts: [],
  },
  kernel: {
    kind: "Kernel",
    title: "ntoskrnl.exe",
    code: true,
    what: "The one kernel. Host and containers differ in what it shows them, not in which kernel serves them.",
    facts: [],
  },
  directory: {
    kind: "Object directory",
    title: "\\Silos",
    code: true,
    what: "The root of the container’s names: `\\BaseNamedObjects`, `\\Device` and the like are looked up below it.",
    facts: [],
  },
  registry: {
    kind: "Registry",
    title: "Registry",
    what: "The container’s hives: what it changes is kept in a delta over the image’s hives, which stay as they are.",
    facts: [],
  },
  hardware: {
    kind: "Hardware",
    title: "Hardware",
    what: "There is one set. Containers take shares of it, as processes always have.",
    facts: [],
  },
};
