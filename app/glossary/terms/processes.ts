import { sources } from "../sources.ts";
import type { Term } from "../term.ts";

/** Who runs upstairs, and what keeps them in bounds. */
export const processTerms: readonly Term[] = [
  {
    name: "commit",
    meaning:
      "Memory that has been promised to processes, used or not. A container’s memory limit counts it: beyond the limit the asking fails, and nothing is killed.",
    linux: "Nothing: memory is overcommitted, and the OOM killer ends what goes too far.",
    source: sources.resources,
  },
  {
    name: "Container Execution Agent",
    meaning: "CExecSvc.exe, a service inside every container: starts programs in it when Compute Services asks.",
    source: sources.internals,
  },
  {
    name: "CPU cap",
    meaning:
      "A hard limit on a job’s share of all processors. Used up, its threads wait for the next interval, even while processors idle.",
    linux: "cpu.max of a cgroup.",
    source: sources.cpuLimits,
  },
  {
    name: "csrss",
    meaning:
      "The Client/Server Runtime Subsystem: the part of the Windows API that runs as a process, one in each session.",
    source: sources.internals,
  },
  {
    name: "HostProcess container",
    meaning:
      "A container of Kubernetes that runs right on the host: a job object and a directory of files, but no server silo.",
    linux: "Nearest: a privileged container in the host’s namespaces.",
    source: sources.hcsshim,
  },
  {
    name: "lsass",
    meaning:
      "The Local Security Authority: logs users on and makes their tokens. Each container has its own, with its own users.",
    linux: "Nearest: PAM with /etc/passwd.",
    source: sources.internals,
  },
  {
    name: "private working set",
    meaning:
      "Memory that a process has in RAM and shares with nobody. What docker stats and docker top show, and not what a limit counts.",
    linux: "Nearest: the private part of RSS.",
    source: sources.kubernetes,
  },
  {
    name: "process id",
    meaning:
      "The number of a process. There is one supply of them: a container’s process has the same number inside and outside.",
    linux: "Not so: a PID namespace counts anew from 1.",
    source: sources.isolation,
  },
  {
    name: "service control manager",
    meaning:
      "services.exe: starts services, stops them, and starts them again when they fail. Every container has one.",
    linux: "Nearest: systemd.",
    source: sources.services,
  },
  {
    name: "ServiceMonitor",
    meaning:
      "ServiceMonitor.exe, the first program of IIS images: it starts a service and ends when that one stops, because a container lives as long as its first program.",
    source: sources.iis,
  },
  {
    name: "session",
    meaning:
      "A numbered group of processes with a csrss. Services run in a session of their own; each container takes the next free number.",
    linux: "Nearest: a logind session.",
    source: sources.internals,
  },
  {
    name: "Session Manager",
    meaning: "smss.exe, the first process of user mode: starts sessions, on the host and in each container.",
    linux: "Nearest: init, the first process.",
    source: sources.internals,
  },
  {
    name: "svchost",
    meaning: "svchost.exe, a process that holds services which are DLLs: one or many of them in each.",
    source: sources.services,
  },
  {
    name: "user profile",
    meaning:
      "A user’s directory and part of the registry, NTUSER.DAT. Made in the container at the first log-on, so it is in what every RUN leaves.",
    linux: "Nearest: a home directory.",
    source: sources.moby,
  },
  {
    name: "wininit",
    meaning: "wininit.exe, the first process of the services’ session: starts services.exe and lsass.exe.",
    source: sources.internals,
  },
];
