import { refOf } from "#core/table.ts";
import { hosts } from "#windows/kernel/host/host.ts";
import { type Process, processes } from "#windows/kernel/process/process.ts";
import { services } from "#windows/kernel/service/service.ts";
import type { HostRoom, Part } from "../model.ts";
import { livingAndLeaving, presenceOf, rowOf, type View } from "./rows.ts";

/** hcsshim has no row of its own: it is a library in dockerd.exe. */
export const libraryRef = { table: "library", id: 0 };

const managed = ["docker.exe", "dockerd.exe", "vmcompute.exe"];
const kernelMade = ["System", "Registry"];

const part = (view: View, process: Process, name: string, note: string): Part => ({
  ref: refOf(processes, process.id),
  name,
  note,
  presence: presenceOf(view, process),
});

/** The host's own user mode, the container management among it. */
export const hostRoom = (view: View): HostRoom => {
  const all = livingAndLeaving(view, null);
  const host = view.now.all(hosts)[0];
  const named = (image: string): Process | undefined => all.findLast((each) => each.image === image);
  const [engine, compute] = [named("dockerd.exe"), named("vmcompute.exe")];
  const hns = view.now.all(services).find(({ name, silo }) => name === "hns" && silo === null);
  const network = hns?.process == null ? undefined : view.now.get(processes, hns.process);
  const client = all.findLast(({ image }) => image === "docker.exe");
  const core = all.filter(
    ({ image, id }) => !managed.includes(image) && !kernelMade.includes(image) && id !== network?.id,
  );
  return {
    ref: { table: "host", id: host?.id ?? 0 },
    processCount: all.filter((each) => presenceOf(view, each) !== "leaving").length,
    core: core.map((each) => rowOf(view, each, 0, false)),
    services: "in svchost: Event Log, DNS Client, DHCP Client",
    management:
      engine === undefined || compute === undefined
        ? null
        : {
            client: client === undefined ? null : part(view, client, "docker.exe", "client · named pipe"),
            engine: part(view, engine, "dockerd.exe", "images · volumes · names"),
            library: { ref: libraryRef, name: "hcsshim · Go", note: "a library inside dockerd.exe", presence: "here" },
            compute: { ...part(view, compute, "Compute Services", "vmcompute.exe"), owner: "compute" },
            network:
              network === undefined
                ? { ref: { table: "service", id: 0 }, name: "HNS", note: "in svchost", presence: "here" }
                : part(view, network, "HNS", "in svchost"),
          },
    veiled: false,
  };
};
