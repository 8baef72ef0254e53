import { type EntityRef, refText } from "#core/table.ts";
import type { ContainerRoom, HardwarePart, HostRoom, HouseModel, SiloSlab } from "../model.ts";

const nothing = { text: "–", share: 0 };

const veiledHost = (host: HostRoom): HostRoom => ({
  ...host,
  processCount: 0,
  core: [],
  services: "",
  management: null,
  veiled: true,
});

const veiledRoom = (room: ContainerRoom): ContainerRoom => ({
  ...room,
  processes: [],
  belongings: [],
  compartment: null,
  cpu: nothing,
  memory: nothing,
  veiled: true,
});

/** What others take of the hardware is seen, but not whose it is. Assumption: nobody says what each counter tells inside. */
const unattributed = (part: HardwarePart, own: string | undefined): HardwarePart => {
  const others = part.shares.filter(({ of }) => of !== own);
  const share = others.reduce((sum, each) => sum + each.share, 0);
  const mine = part.shares.filter(({ of }) => of === own);
  return { ...part, shares: [...(share === 0 ? [] : [{ owner: "hardware" as const, of: "others", share }]), ...mine] };
};

/**
 * The house as a process in one container sees it: names, processes, registry, files and network are looked up in its silo, so the host's
 * and other containers' are not there for it; the kernel that answers is the one of all.
 * Source: reference/windows-internals.md §3 (silo object root directory, per-silo globals).
 */
export const seenFrom = (model: HouseModel, observer: EntityRef): HouseModel => {
  const own = (ref: EntityRef): boolean => refText(ref) === refText(observer);
  const slab = (silo: SiloSlab): SiloSlab =>
    own(silo.room)
      ? { ...silo, holds: `its \\ and C:\\ · session ${silo.session}` }
      : { ...silo, holds: "", limits: "", veiled: true };
  const name = model.containers.find((room) => own(room.ref))?.name;
  return {
    ...model,
    hardware: model.hardware.map((part) => unattributed(part, name)),
    host: veiledHost(model.host),
    containers: model.containers.map((room) => (own(room.ref) ? room : veiledRoom(room))),
    kernel: { ...model.kernel, silos: model.kernel.silos.map(slab) },
  };
};
