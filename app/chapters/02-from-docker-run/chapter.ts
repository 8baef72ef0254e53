import { sources } from "../../glossary/sources.ts";
import type { Chapter } from "../chapter.ts";

/** From docker run to the first process. */
export const fromDockerRun: Chapter = {
  id: "from-docker-run",
  title: "From docker run to the first process",
  question: "What happens between Enter and my program?",
  takeaway:
    "The client asks the engine, the engine asks Compute Services, Compute Services asks the kernel, and a service inside the container starts your program.",
  picture: "launch",
  sections: [
    {
      id: "a-client",
      heading: "A client that decides nothing",
      text: [
        "`docker.exe` turns your line into HTTP requests: the {{Engine API}}. On Linux they go through a socket in `/var/run`. Here they go through a {{named pipe}}. The requests are the same, so one client drives both.",
        "First it asks whether anybody is there and which version of the interface is spoken.",
      ],
      at: { kind: "api-request", says: "_ping" },
      focus: "docker.exe",
    },
    {
      id: "create",
      heading: "Create is not start",
      text: [
        "`docker run` is two requests and a wait. The first is `POST /containers/create`. The engine checks the image, makes up a name if you gave none, and writes a record.",
      ],
      at: { kind: "api-request", says: "containers/create" },
      focus: "POST /containers/create",
      predict: {
        question: "The engine says: created. What is there of the container, before the client asks to start it?",
        options: [
          {
            text: "A record and a disk",
            after: "A row in the engine’s books, and a file on the disk. No {{silo}}, no process: nothing that runs.",
          },
          {
            text: "A silo without processes",
            after: "Not yet. The kernel hears of the container only when it is started.",
          },
          {
            text: "All its processes, suspended",
            after: "There is not even a silo for them. A created container uses no memory and no processor.",
          },
        ],
        shownAt: { kind: "api-request", says: "/start" },
      },
    },
    {
      id: "scratch",
      heading: "A disk, already formatted",
      text: [
        "The engine makes the container’s {{scratch}}: it copies `blank.vhdx` of the base {{layer}} to `sandbox.vhdx`. That is a {{virtual disk}} with an {{NTFS}} {{volume}} on it, formatted once when the image was pulled.",
        "A few megabytes are copied, however much the image weighs. On Linux the counterpart is an empty directory, the upper one. **Nothing runs yet.**",
      ],
      at: { kind: "layer-create-sandbox" },
      focus: "create the scratch disk",
    },
    {
      id: "attach",
      heading: "Start: the disk is attached and filtered",
      text: [
        "Now `POST …/start`. `ActivateLayer` attaches the disk, and the host has one volume more, without a letter. `PrepareLayer` sets the filter {{wcifs}} on it: where the disk says nothing, the image’s layers show through.",
        "On Linux, one `mount` of type `overlay` does both.",
      ],
      at: { kind: "layer-prepare" },
      focus: "attach and filter the layers",
    },
    {
      id: "network",
      heading: "A card, a switch, a compartment",
      text: [
        "The network is the affair of another service: {{HNS}}, the Host Networking Service. It makes an {{endpoint}} with an address and plugs it into the {{virtual switch}}. Then it puts it into a {{compartment}}: addresses, routes and ports of its own, like a network namespace.",
        "For `-p 8080:80`, {{WinNAT}} gets a rule. There is no proxy process in between.",
      ],
      at: { kind: "endpoint-map-ports" },
      focus: "HNS",
    },
    {
      id: "hcs",
      heading: "Everything below this line may change",
      text: [
        "The engine does not make silos. It asks {{Compute Services}}, `vmcompute.exe`, by a Go library inside it: {{hcsshim}}. What it hands over is a description of the container as JSON, and a wish: create this {{compute system}}.",
        "That call is the seam: what lies below it is Windows’ own affair. Newer functions for it, in `computecore.dll`, are documented. Microsoft has published libraries for Go and C#. So **you can write a container manager** yourself.",
      ],
      at: { kind: "hcs-create" },
      focus: "Compute Services",
      predict: {
        question: "Compute Services will make a job and a silo. Who will start the first process in it?",
        options: [
          {
            text: "Compute Services, with CreateProcess",
            after:
              "It only asks. {{session|Sessions}} are the {{Session Manager}}’s business, on the host as in a container.",
          },
          {
            text: "The Session Manager of the host",
            after: "Compute Services sends it a message, and it starts a copy of itself inside the silo.",
          },
          {
            text: "The kernel, as it started the host",
            after: "The kernel has been running all the time. Nobody boots.",
          },
        ],
        shownAt: { kind: "process-create", says: "starts smss.exe" },
      },
    },
    {
      id: "alpc",
      heading: "A message to the Session Manager",
      text: [
        "`vmcompute.exe` asks `smss.exe` over {{ALPC}}, the kernel’s own message port. The host’s smss clones itself into the silo. The clone starts `csrss` and `wininit`; `wininit` starts `services` and `lsass`; `services` starts the services.",
        "One of them is unlike all others.",
      ],
      at: { kind: "sm-start-server-silo" },
      focus: "SmStartServerSiloApi",
    },
    {
      id: "agent",
      heading: "Somebody inside who takes orders",
      text: [
        "`CExecSvc.exe`, the {{Container Execution Agent}}, is a service of the container. When it reports, the compute system is running, and still your program is not.",
        "Only now comes a second request: run this command line in it. `docker exec` will later take the same way.",
      ],
      at: { kind: "agent-register" },
      focus: "Container Execution Agent",
    },
    {
      id: "your-program",
      heading: "Log on, then start",
      text: [
        "CExecSvc logs on the user with the container’s **own** `lsass`, loads the user’s profile, and starts your program. Its parent is CExecSvc, not smss.",
        "When that first process ends, the engine asks for an orderly shutdown. The job is closed, and the rest goes with it. Compute Services then forgets the container: restart policies are the engine’s affair.",
      ],
      at: { kind: "container-start" },
      focus: "Container “web”",
    },
  ],
  task: {
    text: "Do it in two halves and look between them: create, look, start.",
    before: ["docker pull mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022"],
    lines: [
      "docker create --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
      "docker ps -a",
      "docker start web",
    ],
    look: "Between the halves there is a `sandbox.vhdx` in the folder of the container, and no silo in the kernel.",
  },
  sources: [sources.internals, sources.hcs, sources.hcsshim, sources.moby, sources.network],
};
