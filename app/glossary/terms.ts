/** A word of the field, in a sentence or two. */
export interface Term {
  /** As it is listed, and what texts call it where they say nothing else. */
  readonly name: string;
  readonly meaning: string;
  /** What it is on Linux, or what is nearest to it. */
  readonly linux?: string;
}

const term = (name: string, meaning: string, linux?: string): Term => ({
  name,
  meaning,
  ...(linux === undefined ? {} : { linux }),
});

/** Every term that texts lead to, by name. */
export const terms: readonly Term[] = [
  term(
    "ALPC",
    "Advanced local procedure call: the kernel’s message ports between processes of one machine. Not documented, and used all over Windows.",
    "Nearest: a Unix socket, but made and counted by the kernel’s object manager.",
  ),
  term(
    "base image",
    "The lowest layers of an image: the DLLs, system programs and registry of a Windows. Microsoft makes them: nanoserver, servercore, windows, server.",
    "A distribution’s image; on Linux it may be left out.",
  ),
  term(
    "change journal",
    "The USN journal of an NTFS volume: a list of what has been changed, read by indexers and backup programs.",
    "No counterpart; fanotify tells live, but keeps nothing.",
  ),
  term(
    "compartment",
    "A network compartment: adapters, addresses, routes and ports of its own within one TCP/IP stack.",
    "A network namespace.",
  ),
  term(
    "Compute Services",
    "The Host Compute Service, vmcompute.exe: starts containers and virtual machines from a JSON description, and knows which of them run.",
    "Nearest: containerd’s shim with runc.",
  ),
  term(
    "compute system",
    "What Compute Services makes from a description: a container or a virtual machine. It lives no longer than it runs.",
  ),
  term(
    "Container Execution Agent",
    "CExecSvc.exe, a service inside every container: starts programs in it when Compute Services asks.",
  ),
  term(
    "copy-up",
    "Copying a file from a layer to the container’s disk, whole, before it is changed for the first time.",
    "The same in overlayfs.",
  ),
  term("differencing disk", "A virtual disk that holds only the blocks in which it differs from its parent."),
  term(
    "endpoint",
    "A container’s network card as HNS sees it: address, switch port, policies.",
    "One end of a veth pair.",
  ),
  term(
    "HNS",
    "Host Networking Service: makes networks, endpoints and rules for containers and virtual machines.",
    "What Docker does itself with netlink and iptables.",
  ),
  term(
    "hcsshim",
    "Microsoft’s Go library for Compute Services and the storage functions. It is inside dockerd and containerd’s shim, not a process of its own.",
  ),
  term("hives", "Files that hold the registry. In a container each is a delta over the one of the layer below."),
  term(
    "job object",
    "A group of processes that are counted, limited and ended together. Older than containers.",
    "A cgroup.",
  ),
  term(
    "kernel mode",
    "The mode of the processor in which everything is allowed: ntoskrnl.exe, drivers. One for the whole machine.",
  ),
  term(
    "layers",
    "Trees of files, each over the one below. Read-only, shared by every container and image that stands on them.",
    "Layers of overlay2.",
  ),
  term(
    "named pipe",
    "A stream with a name below \\\\.\\pipe\\, such as \\\\.\\pipe\\docker_engine.",
    "A Unix socket: /var/run/docker.sock.",
  ),
  term(
    "object directory",
    "A branch of the kernel’s tree of names: \\Device, \\BaseNamedObjects, \\Silos.",
    "Nothing quite; names are spread over mount, IPC and network namespaces.",
  ),
  term(
    "placeholder",
    "An entry of the container’s volume that stands for a file of a layer: a file record with a reparse point, and no data.",
  ),
  term(
    "reparse point",
    "A note on a file or directory that makes a driver step in when it is opened. Symbolic links are one kind of them.",
  ),
  term(
    "scratch",
    "The one writable layer of a container: a virtual disk, sandbox.vhdx, with an NTFS volume on it.",
    "The upper directory of an overlay.",
  ),
  term(
    "server silo",
    "A silo that has been given what a whole Windows needs: its own shared user data, connections to lsass, event tracing. What a process-isolated container is made of.",
    "All namespaces of a container together.",
  ),
  term(
    "silo",
    "A job object with a place for state of its own: names, registry, and whatever parts of the kernel hang there.",
    "A set of namespaces.",
  ),
  term(
    "tombstone",
    "A mark on the container’s disk, or in a layer, that hides a file of a layer below.",
    "A whiteout.",
  ),
  term(
    "user mode",
    "The mode of the processor for everything but the kernel: a program sees its own memory only, and asks the kernel for the rest.",
  ),
  term(
    "VHDX",
    "Microsoft’s format for virtual disks: a header, a table of blocks, and the blocks that have been written.",
  ),
  term("virtual disk", "A file that the system shows as a disk."),
];

const byName = new Map(terms.map((each) => [each.name.toLowerCase(), each]));

export const termOf = (name: string): Term | undefined => byName.get(name.toLowerCase());

/** Part of an address that leads to a term. */
export const slugOf = (name: string): string => `term-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
