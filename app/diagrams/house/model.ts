import type { Channel } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import type { Owner } from "../scene/scene.ts";

/** `new`: since this step. `coming`: will be next. `leaving`: ended in this step. */
export type Presence = "here" | "new" | "coming" | "leaving";

/** A process, in tree order: a parent stands before its children. */
export interface ProcessRow {
  readonly ref: EntityRef;
  readonly pid: number;
  /** The image name, with `.exe`. */
  readonly name: string;
  /** 0 for the first process of the room. */
  readonly depth: number;
  /** Share of all processors, 0 to 1. */
  readonly cpu: number;
  /** Private working set in bytes. */
  readonly memory: number;
  readonly presence: Presence;
  /** The program the container was started for. */
  readonly entry?: boolean;
}

/** A part that can be asked: a program, a library in it, a kernel component, a driver. */
export interface Part {
  readonly ref: EntityRef;
  readonly name: string;
  /** A few words beside the name: `images · volumes · names`. */
  readonly note: string;
  readonly presence: Presence;
  readonly owner?: Owner;
}

/** One bar: what is used, of what is allowed. */
export interface Meter {
  /** As shown: `18%`, `61/512 MB`. */
  readonly text: string;
  /** 0 to 1, of the limit or else of the machine. */
  readonly share: number;
  /** Where not what the meter usually shows. */
  readonly name?: string;
}

/** Something the room has as its own: `C:\`, `Registry`, `\Silos\1096`, its endpoint. */
export interface Belonging {
  readonly ref: EntityRef;
  /** As Windows writes it. */
  readonly label: string;
  /** In words, for those who hear it. */
  readonly name: string;
}

/** The network compartment of a container. */
export interface Compartment {
  readonly ref: EntityRef;
  readonly id: number;
  /** Empty while there is no endpoint. */
  readonly ip: string;
  /** As `docker ps` writes them: `8080->80/tcp`. */
  readonly ports: readonly string[];
}

export type ContainerState = "created" | "starting" | "running" | "paused" | "stopping" | "exited" | "removed";

export interface ContainerRoom {
  readonly ref: EntityRef;
  /** Its place in the order of creation, from 1; gives the hue. */
  readonly number: number;
  readonly name: string;
  /** Short reference: `servercore/iis:ltsc2022`. */
  readonly image: string;
  readonly state: ContainerState;
  readonly exitCode: number | null;
  readonly processes: readonly ProcessRow[];
  readonly cpu: Meter;
  readonly memory: Meter;
  readonly belongings: readonly Belonging[];
  readonly compartment: Compartment | null;
  /** The last moment that was about this room: decides which rooms stand open. */
  readonly touched: number;
  /** What the observer cannot see from where he stands. */
  readonly veiled: boolean;
}

export interface Management {
  /** `docker.exe`; null while no command runs. */
  readonly client: Part | null;
  readonly engine: Part;
  /** hcsshim, inside the engine. */
  readonly library: Part;
  readonly compute: Part;
  readonly network: Part;
}

export interface HostRoom {
  readonly ref: EntityRef;
  /** All processes of the host user mode, management included; without containers'. */
  readonly processCount: number;
  /** Core processes in order of start; those of `management` are not among them. */
  readonly core: readonly ProcessRow[];
  /** Services worth naming that live in `svchost.exe`. */
  readonly services: string;
  /** null where the Containers feature is not enabled. */
  readonly management: Management | null;
  readonly veiled: boolean;
}

/** A server silo: what the kernel keeps for one container. */
export interface SiloSlab {
  readonly ref: EntityRef;
  /** The container's room. */
  readonly room: EntityRef;
  readonly id: number;
  /** `root · registry · net`. */
  readonly holds: string;
  /** `job: cpu 12.5% · 512 MB`. */
  readonly limits: string;
  /** null until it has one. */
  readonly session: number | null;
  readonly veiled: boolean;
  readonly presence: Presence;
}

export interface KernelFloor {
  readonly ref: EntityRef;
  readonly file: string;
  readonly version: string;
  readonly components: readonly Part[];
  readonly drivers: readonly Part[];
  readonly silos: readonly SiloSlab[];
}

/** Who uses how much of one piece of hardware. */
export interface HardwarePart {
  readonly ref: EntityRef;
  /** `CPU`, `Memory`, `Disk`, `Network`. */
  readonly name: string;
  /** `4 cores`, `16 GB`. */
  readonly note: string;
  /** `40%`, `5.9 GB`. */
  readonly used: string;
  /** In order of drawing; shares of the whole, together at most 1. */
  readonly shares: readonly { readonly owner: Owner; readonly of: string; readonly share: number }[];
  readonly remark: string;
}

/** The request or answer that is on its way at the playhead. Where along its way it is, the playhead says. */
export interface Token {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly channel: Channel;
  readonly label: string;
}

/** The whole host, as it is shown. */
export interface HouseModel {
  readonly host: HostRoom;
  /** In order of creation. */
  readonly containers: readonly ContainerRoom[];
  readonly kernel: KernelFloor;
  readonly hardware: readonly HardwarePart[];
  readonly token: Token | null;
  /** Processes that took part of late in what the last typed line set off. */
  readonly actors?: readonly EntityRef[];
}

/** What the reader has opened. */
export interface HouseView {
  /** Refs of rooms as text, the latest last. */
  readonly opened: readonly string[];
  /** First closed room shown, where not all have a place. */
  readonly page: number;
  readonly selected: string | null;
}

export const PLAIN_VIEW: HouseView = { opened: [], page: 0, selected: null };
