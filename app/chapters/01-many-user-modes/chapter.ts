import { sources } from "../../glossary/sources.ts";
import type { Chapter } from "../chapter.ts";

/** Many user modes, one kernel. */
export const manyUserModes: Chapter = {
  id: "many-user-modes",
  title: "Many user modes, one kernel",
  question: "Is a Windows container a small virtual machine?",
  takeaway:
    "A Windows container is a user mode of its own, with system processes of its own, on the kernel that the host runs on.",
  picture: "house",
  sections: [
    {
      id: "one-of-each",
      heading: "One of each",
      text: [
        "A processor runs programs in one of two modes. In {{user mode}} a program can touch its own memory and nothing else. In {{kernel mode}} everything is allowed.",
        "The picture is a house cut open. Upstairs is user mode, one room for now: the host’s. The ground floor is the kernel, `ntoskrnl.exe` and its drivers. What crosses the floor crosses at a gate.",
      ],
      at: { kind: "before" },
      focus: "ntoskrnl",
    },
    {
      id: "crowd-upstairs",
      heading: "Windows lives upstairs, too",
      text: [
        "On Linux, what a program needs from the system is mostly the kernel. On Windows it needs other processes as well: {{csrss}}, {{lsass}}, `services` and the many {{svchost}} processes that hold services.",
        "A program calls functions of {{DLL|DLLs}}, and the DLLs make {{system call|system calls}} by numbers that nobody promises. About a hundred have stood still since 2015; the rest move when a service is added. **The DLLs are the contract, not the system calls.** So an image brings the DLLs and those processes along.",
      ],
      at: { kind: "process-create", says: "docker.exe" },
      focus: "Host user mode",
    },
    {
      id: "a-job",
      heading: "It begins with a job",
      text: [
        "You typed `docker run`. The engine has written the container down and asked {{Compute Services}} for it. What Compute Services makes first is a {{job object}}: a group of processes that can be limited and ended together.",
        "You know this part: on Linux it is the cgroup. Windows had job objects long before containers.",
      ],
      at: { kind: "job-create" },
      focus: "Process & jobs",
    },
    {
      id: "a-silo",
      heading: "The job becomes a silo",
      text: [
        "Then the job is turned into a {{silo}}. A silo gives its processes a place of their own for what used to exist once in the whole system.",
        "On Linux there is a namespace for each kind of thing. Here a silo is one object that other parts of the kernel hang their own copy of the state on.",
      ],
      at: { kind: "silo-create" },
      focus: "silo",
    },
    {
      id: "names",
      heading: "Names that begin with a backslash",
      text: [
        "The named things of the kernel live in one tree: devices, events, message ports, the drive letter `C:`. The {{object directory}} `\\Silos\\` gets a branch for this silo, and for its processes **that branch is the root**.",
        "So `\\Device\\…` or `C:` mean something else inside than outside, and no program had to be changed for it.",
      ],
      at: { kind: "silo-root" },
      focus: "Object manager",
    },
    {
      id: "server-silo",
      heading: "A server silo is one more step",
      text: [
        "Last, the silo becomes a {{server silo}}. The kernel allocates what a whole Windows needs: {{shared user data}}, a connection to `lsass`, {{event tracing}}, a time zone. Every driver that cares is told.",
        "Silos came with Windows Server 2016. The processor knows one user mode, as before. What is new: **many groups of processes can each see a whole Windows of their own**.",
      ],
      at: { kind: "silo-initialize" },
      focus: "silo",
      predict: {
        question: "Soon the container will be up. How many kernels will be running then?",
        options: [
          {
            text: "One",
            after: "One. Nothing was booted. Look at the ground floor: it has a silo more, and nothing else.",
          },
          {
            text: "Two: the host’s and the container’s",
            after:
              "There is only one. A container has no kernel mode of its own; a {{Hyper-V isolation|Hyper-V container}} has, which is why it is another thing.",
          },
          {
            text: "None in the container",
            after:
              "One, and the container’s programs call it all day. They go through the same gate as everybody, into the host’s kernel.",
          },
        ],
        shownAt: { kind: "container-start" },
      },
    },
    {
      id: "second-smss",
      heading: "A second Session Manager",
      text: [
        "The host’s `smss.exe` is asked to start a {{session}} in the silo. It makes a copy of itself inside. The copy does what the first one did when the host booted: it reads the {{registry}}, then starts `csrss` and {{wininit}}.",
        "But it reads the **container’s** registry, and its children see the container’s names only.",
      ],
      at: { kind: "process-create", says: "starts smss.exe" },
      focus: "smss.exe",
      predict: {
        question: "You asked for one program. How many processes will be in the container when it runs?",
        options: [
          {
            text: "One, as on Linux",
            after: "Far more: your program could not find a service, log on or open a session without them.",
          },
          {
            text: "Two: smss and your program",
            after:
              "smss is only the first. It starts csrss and wininit, wininit starts services and lsass, and services starts the services.",
          },
          {
            text: "More than twelve",
            after:
              "{{Nano Server}} has a dozen of its own, {{Server Core}} 2022 eighteen. They come from the image, but they run on the host’s kernel.",
          },
        ],
        shownAt: { kind: "container-start" },
      },
    },
    {
      id: "whose-are-they",
      heading: "Seen from outside",
      text: [
        "Every process in the container is a process of the host. It has one {{process id}}, the same inside and outside, and Task Manager on the host lists it.",
        "From inside, only the container’s own are seen. A virtual machine is the other way round. On the host one sees `vmwp`, the process that carries it, and nothing of what runs in it. `Get-VM` lists virtual machines, and no container.",
      ],
      at: { kind: "container-start" },
      focus: "web",
    },
  ],
  task: {
    text: "See it with your own eyes: run a container, list its processes from outside and from inside, and compare the ids.",
    before: ["docker pull mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022"],
    lines: [
      "docker run -d --name web mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
      "docker top web",
      "docker exec web tasklist",
    ],
    look: "The same process ids in both lists. Three rows only the inner one has: System Idle Process and System, which belong to the kernel, and `tasklist` itself, which had not started when you looked from outside.",
  },
  sources: [sources.internals, sources.architecture, sources.isolation, sources.hcs],
};
