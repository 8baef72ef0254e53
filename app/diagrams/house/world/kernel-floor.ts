import { refOf } from "#core/table.ts";
import { containers } from "#docker/engine/container/container.ts";
import { hostBuild } from "#windows/builds/index.ts";
import { components } from "#windows/kernel/component/component.ts";
import { hosts } from "#windows/kernel/host/host.ts";
import { type Job, jobs } from "#windows/kernel/job/job.ts";
import { type Silo, silos } from "#windows/kernel/silo/silo.ts";
import type { KernelFloor, Part, Presence, SiloSlab } from "../model.ts";
import type { View } from "./rows.ts";

const shownParts: Readonly<Record<string, string>> = {
  "Process Manager": "Process & jobs",
  "Object Manager": "Object manager",
  "Memory Manager": "Memory manager",
  "Configuration Manager": "Registry",
  "I/O Manager": "I/O manager",
  "Security Reference Monitor": "Security",
};
const shownDrivers = [
  "ntfs.sys",
  "wcifs.sys",
  "bindflt.sys",
  "vhdmp.sys",
  "winnat.sys",
  "vmswitch.sys",
  "http.sys",
  "win32k.sys",
];

const limitsOf = (job: Job | undefined): string => {
  const limits = [
    ...(job?.cpuRate == null ? [] : [`cpu ${Number((job.cpuRate / 100).toFixed(1))}%`]),
    ...(job?.memoryLimit == null ? [] : [`${Math.round(job.memoryLimit / 1_048_576)} MB`]),
  ];
  return limits.length === 0 ? "job: no limits" : `job: ${limits.join(" · ")}`;
};

const presence = (view: View, silo: Silo): Presence => {
  if (view.now.get(silos, silo.id) === undefined) return "leaving";
  return view.before.get(silos, silo.id) === undefined ? "new" : "here";
};

const slabs = (view: View): readonly SiloSlab[] => {
  const now = view.now.all(silos);
  const gone = view.before.all(silos).filter(({ id }) => view.now.get(silos, id) === undefined);
  const all = [...view.now.all(containers), ...view.before.all(containers)];
  return [...now, ...gone].flatMap((silo) => {
    const room = all.find(({ containerId }) => containerId === silo.container);
    const job = view.now.get(jobs, silo.job) ?? view.before.get(jobs, silo.job);
    return room === undefined
      ? []
      : [
          {
            ref: refOf(silos, silo.id),
            room: refOf(containers, room.id),
            id: job?.number ?? 0,
            holds: "root · registry · net",
            limits: limitsOf(job),
            session: silo.session,
            veiled: false,
            presence: presence(view, silo),
          },
        ];
  });
};

/** The one kernel under all rooms. */
export const kernelFloor = (view: View): KernelFloor => {
  const build = hostBuild(view.now.all(hosts)[0]?.build ?? "");
  const parts = view.now.all(components);
  const part = (name: string, shown: string): readonly Part[] => {
    const row = parts.find((each) => each.name === name);
    if (row === undefined) return [];
    const ref = refOf(components, row.id);
    return [
      { ref, name: shown, note: "", presence: "here", ...(name === "wcifs.sys" ? { owner: "storage" as const } : {}) },
    ];
  };
  return {
    ref: { table: "kernel", id: 0 },
    file: "ntoskrnl.exe",
    version: `10.0.${build?.build ?? ""}`,
    components: Object.entries(shownParts).flatMap(([name, shown]) => part(name, shown)),
    drivers: shownDrivers.flatMap((name) => part(name, name)),
    silos: slabs(view),
  };
};
