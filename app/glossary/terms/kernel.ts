import { sources } from "../sources.ts";
import type { Term } from "../term.ts";

/** What the kernel is made of, and how one asks it. */
export const kernelTerms: readonly Term[] = [
  {
    name: "ALPC",
    meaning:
      "Advanced local procedure call: the kernel’s message ports between processes of one machine. Not documented for programs, and used all over Windows.",
    linux: "Nearest: a Unix socket.",
    source: sources.internals,
  },
  {
    name: "DLL",
    meaning:
      "A dynamic-link library: code that several programs load. Windows promises what its DLLs export, not how they ask the kernel.",
    linux: "A shared object, .so.",
    source: sources.systemCalls,
  },
  {
    name: "event tracing",
    meaning:
      "ETW: the kernel’s channel for what drivers and programs report. A server silo gets a state of its own for it.",
    linux: "Nearest: tracepoints and perf.",
    source: sources.internals,
  },
  {
    name: "handle",
    meaning:
      "A number by which a process means an object that it has opened: a file, an event, a job, another process.",
    linux: "A file descriptor, for more kinds of things.",
    source: sources.internals,
  },
  {
    name: "job object",
    meaning: "A group of processes that are counted, limited and ended together. Older than containers.",
    linux: "A cgroup.",
    source: sources.jobs,
  },
  {
    name: "kernel mode",
    meaning:
      "The mode of the processor in which everything is allowed: ntoskrnl.exe and the drivers run in it. One for the whole machine.",
    source: sources.modes,
  },
  {
    name: "ntdll",
    meaning:
      "The lowest DLL of user mode: it holds the system call numbers, which have to fit the kernel. So a container uses the host’s, not its image’s.",
    linux: "Nearest: the part of libc that makes system calls.",
    source: sources.internals,
  },
  {
    name: "ntoskrnl.exe",
    meaning:
      "The Windows kernel: scheduler, memory manager, object manager, security, registry. Containers share the host’s.",
    linux: "vmlinuz.",
    source: sources.internals,
  },
  {
    name: "object directory",
    meaning: "A branch of the kernel’s tree of names: \\Device, \\BaseNamedObjects, \\Silos.",
    linux: "Nothing quite; names are spread over mount, IPC and network namespaces.",
    source: sources.internals,
  },
  {
    name: "object manager",
    meaning:
      "The part of the kernel that keeps its objects and their names. It looks names up from the root of the silo one is in.",
    source: sources.internals,
  },
  {
    name: "registry",
    meaning:
      "Windows’ tree of settings, held by the kernel in hives. A container sees the image’s with its own changes over them.",
    linux: "Nearest: the files in /etc.",
    source: sources.hives,
  },
  {
    name: "server silo",
    meaning:
      "A silo that has been given what a whole Windows needs: shared user data, connections to lsass, event tracing. What a process-isolated container is made of.",
    linux: "All namespaces of a container together.",
    source: sources.internals,
  },
  {
    name: "shared user data",
    meaning:
      "A page that the kernel lets every process read: time, version, session numbers. Processes of a server silo get a second one that is the container’s.",
    linux: "Nearest: the vDSO’s data page.",
    source: sources.internals,
  },
  {
    name: "silo",
    meaning:
      "A job object with a place for state of its own: names, registry, and whatever parts of the kernel hang there.",
    linux: "A set of namespaces.",
    source: sources.internals,
  },
  {
    name: "silo monitor",
    meaning:
      "A driver’s request to be told of every server silo that comes or goes, so that it can keep state for each. It may refuse one.",
    source: sources.monitors,
  },
  {
    name: "system call",
    meaning:
      "The way from user mode into the kernel: a number in a register and the instruction syscall. There is one table of numbers, for host and containers alike.",
    linux: "The same, but with numbers that are promised.",
    source: sources.systemCalls,
  },
  {
    name: "user mode",
    meaning:
      "The mode of the processor for everything but the kernel: a program sees its own memory only, and asks the kernel for the rest.",
    source: sources.modes,
  },
];
