/** What well-known programs are for, in a sentence. Sources: reference/windows-internals.md §4.2, §10.1; reference/hcs-hns.md §1. */
export const programNotes: Readonly<Record<string, string>> = {
  "smss.exe":
    "The Session Manager: the first user-mode process. The host’s one makes a copy of itself for each container; that copy stays and starts the container’s own session.",
  "csrss.exe": "The user-mode part of the Win32 subsystem, one for each session.",
  "wininit.exe": "Starts the services and the security authority of its session, and waits.",
  "services.exe": "The Service Control Manager: starts services and keeps an eye on them. A container has its own.",
  "lsass.exe": "The Local Security Authority: logs accounts on. A container has its own, and its own accounts.",
  "svchost.exe": "Hosts services that are libraries. In containers several share one; on this host each has its own.",
  "fontdrvhost.exe": "Runs font drivers outside the kernel. Server Core has it, Nano Server does not.",
  "cexecsvc.exe":
    "The Container Execution Agent. The Host Compute Service asks it to start processes in the container: the program, and whatever `docker exec` wants.",
  "vmcompute.exe":
    "The Host Compute Service. It makes, starts and ends containers on behalf of engines; it asks the kernel for jobs and silos.",
  "dockerd.exe":
    "Docker’s engine: images, names, volumes, networks. It never makes a silo itself: it asks the Host Compute Service.",
  "docker.exe":
    "Docker’s client. It turns a command into requests to the engine over a named pipe, and prints the answers.",
  "winlogon.exe": "Logs people on at the console. Containers have none: nobody sits in front of one.",
  "powershell.exe": "Windows PowerShell.",
  "cmd.exe": "The command processor.",
  "conhost.exe": "Draws a console window for a program that has one.",
  "servicemonitor.exe":
    "Watches a service and ends when it does: so that a container, which lives as long as its first program, lives as long as the service.",
  "w3wp.exe": "A worker process of IIS.",
  "msdtc.exe": "Distributed transactions.",
  "aggregatorhost.exe": "Collects telemetry.",
  "msmpeng.exe": "Microsoft Defender Antivirus.",
  system: "The kernel’s own threads, and those of drivers.",
  registry: "Memory in which registry hives are kept.",
};
