import type { Mark } from "#core/explain.ts";

/** What is said on the page about Silo itself. */
export const prose = {
  title: "How true is this?",
  lead: "Silo is a simulation of a Windows container host that runs in your browser. No Windows, no Docker and no server are involved; what you type stays here.",
  model: {
    title: "What is simulated",
    text: [
      "The host’s and the containers’ user modes, one NT kernel with its jobs, silos, object directories and registry, NTFS volumes with their journals and virtual disks, the network from a published port to a compartment, Compute Services, and the Docker engine with its client. The client speaks the real Engine API, so a real docker client can take its place.",
      "The simulation is deterministic: the same lines give the same machine, to the last process id. Every moment is kept, so time runs backwards exactly, and every event knows what caused it, back to the line that was typed.",
    ],
  },
  marks: {
    title: "How well it is known",
    text: "Every sentence that Silo says about Windows carries its source and one of five marks:",
  },
  leftOut: {
    title: "What it leaves out",
    text: [
      "Durations are parameters of the model: order is meaningful, speed is not.",
      "Programs that are not known are said to be “not modelled”; their results are never made up.",
    ],
  },
  sources: {
    title: "Where it comes from",
    text: "Each picture names its sources; each moment names its own in the inspector. The main ones:",
  },
} as const;

/** The marks of how well something is known. */
export const marks: readonly (readonly [Mark, string])[] = [
  ["documented", "Its maker says so: Microsoft’s or Docker’s documentation, or a specification."],
  [
    "from source code",
    "Read in the source of the program that does it: moby, hcsshim, BuildKit, the Windows driver samples.",
  ],
  ["observed", "Seen in recorded output of the real thing."],
  ["reverse-engineered", "Published by somebody who took the program apart."],
  ["assumption", "Nobody says, so the model had to decide. It may be wrong, and it is marked wherever it shows."],
];
