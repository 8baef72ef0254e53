import { sources } from "../sources.ts";
import type { Term } from "../term.ts";

/** Who makes containers, and of what. */
export const engineTerms: readonly Term[] = [
  {
    name: "base image",
    meaning:
      "The lowest layers of an image: the DLLs, system programs and registry of a Windows. Microsoft makes them: nanoserver, servercore, windows, server.",
    linux: "A distribution’s image; on Linux it may be left out.",
    source: sources.baseImages,
  },
  {
    name: "build cache",
    meaning:
      "Layers of earlier builds. A line whose base and inputs are the same as then is not run again; after the first that differs, all are.",
    linux: "The same.",
    source: sources.dockerfile,
  },
  {
    name: "build number",
    meaning:
      "What a Windows is told by: 20348 is Server 2022. Host and image have to fit, for the DLLs of one call the kernel of the other.",
    linux: "None needed: system calls stay the same.",
    source: sources.versions,
  },
  {
    name: "compartment",
    meaning: "A network compartment: adapters, addresses, routes and ports of its own within one TCP/IP stack.",
    linux: "A network namespace.",
    source: sources.network,
  },
  {
    name: "Compute Services",
    meaning:
      "The Host Compute Service, vmcompute.exe: starts containers and virtual machines from a JSON description, and knows which of them run.",
    linux: "Nearest: containerd’s shim with runc.",
    source: sources.hcs,
  },
  {
    name: "compute system",
    meaning:
      "What Compute Services makes from a description: a container or a virtual machine. It lives no longer than it runs.",
    source: sources.hcs,
  },
  {
    name: "digest",
    meaning:
      "A checksum, SHA-256, by which images and layers are known. The same bytes have the same digest everywhere.",
    linux: "The same.",
    source: sources.distribution,
  },
  {
    name: "endpoint",
    meaning: "A container’s network card as HNS sees it: address, switch port, policies.",
    linux: "One end of a veth pair.",
    source: sources.network,
  },
  {
    name: "Engine API",
    meaning:
      "How clients speak with dockerd: HTTP requests such as POST /containers/create, on Windows over a named pipe.",
    linux: "The same, over a Unix socket.",
    source: sources.engineApi,
  },
  {
    name: "entrypoint",
    meaning: "The program that a container runs first. When it ends, the container has ended.",
    linux: "The same; but there it is process 1.",
    source: sources.dockerfile,
  },
  {
    name: "HNS",
    meaning: "Host Networking Service: makes networks, endpoints and rules for containers and virtual machines.",
    linux: "What Docker does itself with netlink and iptables.",
    source: sources.network,
  },
  {
    name: "hcsshim",
    meaning:
      "Microsoft’s Go library for Compute Services and the storage functions. It is inside dockerd and containerd’s shim, not a process of its own.",
    linux: "Nearest: the libraries of runc.",
    source: sources.hcsshim,
  },
  {
    name: "Hyper-V isolation",
    meaning:
      "The same image in a small virtual machine with a kernel of its own. The only boundary that Microsoft calls one of security.",
    linux: "Nearest: Kata Containers.",
    source: sources.secure,
  },
  {
    name: "named pipe",
    meaning: "A stream with a name below \\\\.\\pipe\\, such as \\\\.\\pipe\\docker_engine.",
    linux: "A Unix socket: /var/run/docker.sock.",
    source: sources.engineApi,
  },
  {
    name: "Nano Server",
    meaning: "The smallest base image: no PowerShell, no installer, no 32-bit programs.",
    linux: "Nearest: Alpine.",
    source: sources.baseImages,
  },
  {
    name: "process isolation",
    meaning:
      "Containers as server silos on the host’s kernel: what this house shows, and the default on Windows Server.",
    linux: "What runc does.",
    source: sources.isolation,
  },
  {
    name: "RPC",
    meaning:
      "Remote procedure call: how programs of Windows call functions of services. Compute Services is asked this way.",
    linux: "Nearest: D-Bus or gRPC.",
    source: sources.hcs,
  },
  {
    name: "Server Core",
    meaning: "The base image for most servers: PowerShell, .NET Framework, installers, but no desktop.",
    source: sources.baseImages,
  },
  {
    name: "utility VM",
    meaning:
      "The small virtual machine in which a container with Hyper-V isolation runs. Its system comes from the image.",
    source: sources.hcsshim,
  },
  {
    name: "virtual switch",
    meaning: "vmswitch.sys: connects the network cards of containers, virtual machines and the host.",
    linux: "A bridge, docker0.",
    source: sources.network,
  },
  {
    name: "WinNAT",
    meaning:
      "Windows’ address translation: lets many containers use the host’s address, and leads its ports to theirs.",
    linux: "iptables with MASQUERADE and DNAT.",
    source: sources.network,
  },
];
