import { containers } from "#docker/engine/container/container.ts";
import { type Host, hosts } from "#windows/kernel/host/host.ts";
import type { Process } from "#windows/kernel/process/process.ts";
import { type Silo, silos } from "#windows/kernel/silo/silo.ts";
import { endpoints } from "#windows/network/endpoint/endpoint.ts";
import { clusterBytes } from "#windows/storage/clusters/cluster-map.ts";
import { layers } from "#windows/storage/layer/layer.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import { hueOf, type Owner } from "../../scene/scene.ts";
import type { HardwarePart } from "../model.ts";
import { livingIn, siloOf, type View } from "./rows.ts";
import { bytesText, loadOf, memoryOf, percentText } from "./shares.ts";

/** What leaves the machine. */
export const networkRef = { table: "hardware", id: 3 };

interface Group {
  readonly owner: Owner;
  readonly of: string;
  readonly silo: Silo | null;
  readonly members: readonly Process[];
}

const groupsOf = ({ now, numberOf }: View): readonly Group[] => {
  const ofSilo = now.all(silos).map((silo): Group => {
    const room = now.all(containers).find(({ containerId }) => containerId === silo.container);
    return {
      owner: room === undefined ? "compute" : hueOf(numberOf(room.id)),
      of: room?.name ?? "a container",
      silo,
      members: livingIn(now, silo.id),
    };
  });
  return [{ owner: "host", of: "host", silo: null, members: livingIn(now, null) }, ...ofSilo];
};

const disk = (view: View): HardwarePart => {
  const all = view.now.all(volumes);
  const host = all.find(({ kind }) => kind === "host");
  const size = host?.size ?? 1;
  const shared = view.now.all(layers).reduce((sum, layer) => sum + layer.size, 0);
  const own = view.now.all(containers).flatMap((container) => {
    const silo = siloOf(view.now, container);
    const volume = all.find(({ id }) => id === silo?.volume);
    const bytes = volume?.ntfs.vhdx?.fileSize ?? 0;
    return bytes === 0 ? [] : [{ owner: hueOf(view.numberOf(container.id)), of: container.name, share: bytes / size }];
  });
  const hostBytes = (host?.ntfs.map.used ?? 0) * clusterBytes;
  const used = hostBytes + shared + own.reduce((sum, { share }) => sum + share * size, 0);
  return {
    ref: { table: "hardware", id: 2 },
    name: "Disk",
    note: "NTFS volume C:",
    used: bytesText(used),
    shares: [
      { owner: "host", of: "host", share: hostBytes / size },
      ...(shared === 0 ? [] : [{ owner: "storage" as const, of: "image layers", share: shared / size }]),
      ...own,
    ],
    remark: shared === 0 ? "" : `layers shared once: ${bytesText(shared)}`,
  };
};

const processors = (view: View, host: Host, groups: readonly Group[]): HardwarePart => {
  const shares = groups.map(({ owner, of, members }) => ({ owner, of, share: loadOf(view.now, members) }));
  return {
    ref: { table: "hardware", id: 0 },
    name: "CPU",
    note: `${host.cpus} cores`,
    used: percentText(
      Math.min(
        1,
        shares.reduce((sum, { share }) => sum + share, 0),
      ),
    ),
    shares: capped(shares),
    remark: "",
  };
};

const memory = (host: Host, groups: readonly Group[]): HardwarePart => {
  const shares = groups.map(({ owner, of, members }) => ({ owner, of, share: memoryOf(members) / host.memory }));
  return {
    ref: { table: "hardware", id: 1 },
    name: "Memory",
    note: `${Math.round(host.memory / 1024 ** 3)} GB`,
    used: bytesText(shares.reduce((sum, { share }) => sum + share, 0) * host.memory),
    shares: capped(shares),
    remark: "",
  };
};

const capped = <T extends { readonly share: number }>(shares: readonly T[]): readonly T[] => {
  const sum = shares.reduce((all, { share }) => all + share, 0);
  return sum <= 1 ? shares : shares.map((each) => ({ ...each, share: each.share / sum }));
};

const network = (view: View): HardwarePart => {
  const plugged = view.now.all(endpoints);
  const shares = plugged.map((endpoint) => {
    const room = view.now.all(containers).find(({ containerId }) => containerId === endpoint.container);
    return {
      owner: room === undefined ? ("host" as const) : hueOf(view.numberOf(room.id)),
      of: room?.name ?? "a container",
      share: 0.02,
    };
  });
  return {
    ref: networkRef,
    name: "Network",
    note: "vSwitch nat",
    used: plugged.length === 1 ? "1 vNIC" : `${plugged.length} vNICs`,
    shares: capped(shares),
    remark: "",
  };
};

/** The one set of hardware, and who uses how much of it. */
export const hardwareOf = (view: View): readonly HardwarePart[] => {
  const host = view.now.all(hosts)[0];
  if (host === undefined) return [];
  const groups = groupsOf(view);
  return [processors(view, host, groups), memory(host, groups), disk(view), network(view)];
};
