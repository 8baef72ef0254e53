import fc from "fast-check";
import type { Channel } from "#core/explain.ts";
import type { ContainerRoom, ContainerState, HouseModel, Part, Presence, ProcessRow } from "./model.ts";

const name = fc.oneof(
  fc.constantFrom(
    "svchost.exe",
    "svchost.exe",
    "svchost.exe",
    "csrss.exe",
    "lsass.exe",
    "w3wp.exe",
    "ServiceMonitor.exe",
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."abcMW.-_ é") }),
);
const presence = fc.constantFrom<Presence>("here", "here", "here", "new", "coming", "leaving");
const meter = fc.record({
  text: fc.constantFrom("18%", "12.5% cap", "61/512 MB", "1234.5/65536 MB"),
  share: fc.double({ min: 0, max: 1.2, noNaN: true }),
});

interface Draft {
  readonly name: string;
  readonly deeper: number;
  readonly presence: Presence;
}

const processes = (drafts: readonly Draft[], base: number): readonly ProcessRow[] => {
  let depth = 0;
  return drafts.map((draft, at) => {
    depth = at === 0 ? 0 : Math.max(1, Math.min(depth + 1, draft.deeper));
    return {
      ref: { table: "process", id: base + at },
      pid: 1000 + 4 * (base + at),
      name: draft.name,
      depth,
      cpu: 0.01,
      memory: 4_000_000,
      presence: draft.presence,
      ...(at === 5 ? { entry: true } : {}),
    };
  });
};

const drafts = (most: number) =>
  fc.array(fc.record({ name, deeper: fc.nat(6), presence }), { minLength: 1, maxLength: most });

const container = fc.record({
  name: fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."webapi-_W12") }),
  image: fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom(..."servercore/:.w") }),
  state: fc.constantFrom<ContainerState>("created", "starting", "running", "paused", "stopping", "exited"),
  exitCode: fc.option(fc.integer({ min: 0, max: 3221225786 })),
  drafts: drafts(40),
  cpu: meter,
  memory: meter,
  ip: fc.constantFrom("", "172.24.16.5"),
  ports: fc.array(fc.constantFrom("8080->80/tcp", "443->443/tcp"), { maxLength: 4 }),
  touched: fc.nat(100),
  silo: fc.boolean(),
});

const part = (table: string, id: number, text: string, note = ""): Part => ({
  ref: { table, id },
  name: text,
  note,
  presence: "here",
});

const channels: readonly Channel[] = ["RPC", "ALPC", "syscall", "process"];

/** Houses of any size a reader could make. */
export const anyHouse: fc.Arbitrary<HouseModel> = fc
  .record({
    containers: fc.array(container, { maxLength: 20 }),
    core: drafts(40),
    managed: fc.boolean(),
    client: fc.boolean(),
    components: fc.array(fc.constantFrom("Process & jobs", "Memory manager", "Security"), {
      minLength: 1,
      maxLength: 8,
    }),
    drivers: fc.array(fc.constantFrom("ntfs.sys", "vmswitch.sys", "wcifs.sys"), { maxLength: 8 }),
    ends: fc.tuple(fc.nat(4000), fc.nat(4000)),
    channel: fc.constantFrom(...channels),
  })
  .map(({ containers, core, managed, client, components, drivers, ends, channel }) => {
    const rooms = containers.map(
      (draft, at): ContainerRoom => ({
        ref: { table: "container", id: at },
        number: at + 1,
        name: draft.name,
        image: draft.image,
        state: draft.state,
        exitCode: draft.exitCode,
        processes: processes(draft.drafts, 1000 + at * 100),
        cpu: draft.cpu,
        memory: draft.memory,
        belongings: ["C:\\", "Registry", `\\Silos\\${1000 + 88 * at}`].map((text, index) => ({
          ref: { table: "belonging", id: at * 10 + index },
          label: text,
          name: text,
        })),
        compartment: { ref: { table: "compartment", id: at }, id: at + 2, ip: draft.ip, ports: draft.ports },
        touched: draft.touched,
        veiled: false,
      }),
    );
    const house: HouseModel = {
      host: {
        ref: { table: "host", id: 0 },
        processCount: core.length,
        core: processes(core, 0),
        services: "in svchost: Event Log, DNS Client, DHCP Client",
        management: managed
          ? {
              client: client ? part("process", 900, "docker.exe", "client · named pipe") : null,
              engine: part("process", 901, "dockerd.exe", "images · volumes · names"),
              library: part("library", 1, "hcsshim · Go"),
              compute: part("process", 902, "Compute Services", "vmcompute.exe · API"),
              network: part("service", 1, "HNS", "in svchost"),
            }
          : null,
        veiled: false,
      },
      containers: rooms,
      kernel: {
        ref: { table: "kernel", id: 0 },
        file: "ntoskrnl.exe",
        version: "10.0.20348",
        components: components.map((text, id) => part("component", id, text)),
        drivers: drivers.map((text, id) => part("driver", id, text)),
        silos: rooms.flatMap((room, id) =>
          containers[id]?.silo
            ? [
                {
                  ref: { table: "silo", id },
                  room: room.ref,
                  id: 1000 + 88 * id,
                  holds: "root · registry · net",
                  limits: "job: cpu 12.5% · 512 MB",
                  session: 2 + id,
                  presence: "here" as const,
                  veiled: false,
                },
              ]
            : [],
        ),
      },
      hardware: ["CPU", "Memory", "Disk", "Network"].map((text, id) => ({
        ref: { table: "hardware", id },
        name: text,
        note: ["4 cores", "16 GB", "NTFS volume C:", "vSwitch nat"][id] ?? "",
        used: "5.9 GB",
        shares: [
          { owner: "host", of: "host", share: 0.3 },
          { owner: "c1", of: "web", share: 0.9 },
        ],
        remark: id === 2 ? "layers shared once: 5.1 GB" : "",
      })),
      token: null,
    };
    const refs = [
      ...house.host.core,
      ...rooms,
      ...rooms.flatMap((room) => room.processes),
      ...house.kernel.components,
      ...house.kernel.silos,
      ...house.hardware,
      ...(house.host.management === null ? [] : [house.host.management.library, house.host.management.compute]),
    ].map(({ ref }) => ref);
    const [from, to] = ends.map((end) => refs[end % refs.length] ?? house.kernel.ref);
    return from === undefined || to === undefined ? house : { ...house, token: { from, to, channel, label: "Hcs" } };
  });
