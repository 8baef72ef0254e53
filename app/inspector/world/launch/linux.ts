import type { Source } from "#core/explain.ts";

/** What happens on Linux in the place of something, or that nothing does. */
export interface Counterpart {
  readonly text: string;
  readonly source: Source;
}

/** Source: reference/hcs-hns.md §8, rows from the trace. */
const traced: Source = { title: "On Linux: system calls of runc 1.1.5, traced", mark: "observed" };
/** Source: reference/hcs-hns.md §8 and §9, rows without a trace. */
const general: Source = { title: "On Linux: Docker, containerd and runc as generally described", mark: "assumption" };

const is = (text: string, source: Source = general): Counterpart => ({ text, source });
const NONE = "no counterpart: ";

const request = is("the same request, over the socket /var/run/docker.sock");
const cgroup = is("no job: a directory of cgroups, into whose files limits and process ids are written", traced);

/** By the kind of event. */
const byKind: Readonly<Record<string, Counterpart>> = {
  "api.request": request,
  "registry.ask": is("the same request"),
  "layer.create-sandbox": is("overlay2 makes an upper and a work directory with mkdir: no disk"),
  "layer.expand-sandbox": is(`${NONE}the upper directory lies on the host’s own file system`),
  "layer.write-chain": is("a file beside the upper directory, lower, names the layers below"),
  "layer.activate": is(`${NONE}there is no disk to attach`),
  "layer.prepare": is('one mount("overlay", …) that names the layers as lowerdir'),
  "layer.mount-path": is("the merged directory of the overlay mount"),
  "layer.unprepare": is("umount of the overlay"),
  "layer.deactivate": is(`${NONE}there is no disk to detach`),
  "layer.destroy": is("the overlay’s directories are deleted"),
  "endpoint.create": is("no service: dockerd’s libnetwork asks the kernel over netlink for a pair of veth devices"),
  "endpoint.plug": is("one end of the veth pair goes to the bridge"),
  "endpoint.attach": is("the other end moves into the container’s network namespace"),
  "endpoint.map-ports": is("a DNAT rule of iptables, and a docker-proxy where wanted"),
  "endpoint.delete": is("the veth pair is deleted"),
  "hcs.create": is("no service of the system: containerd starts a shim for each container, which calls runc create"),
  "hcs.start": is("runc makes the namespaces one by one with unshare, then pivot_root"),
  "hcs.create-process": is("runc start opens a fifo that releases the waiting runc init"),
  "hcs.properties": is(`${NONE}containerd’s shim talks to the kernel itself`),
  "hcs.register-callback": is(`${NONE}the shim is the parent and gets SIGCHLD`),
  "hcs.shutdown": is(`${NONE}the one process gets a signal`),
  "hcs.close": is("runc delete, and the cgroup’s directory is removed"),
  "hcs.notify": is("the answer to a gRPC call, or an event of containerd’s shim"),
  "job.create": cgroup,
  "job.limit": cgroup,
  "silo.create": is("clone and unshare with CLONE_NEWNS, NEWUTS, NEWIPC, NEWPID and NEWNET"),
  "silo.root": is(`${NONE}Linux has no tree of object names; pivot_root changes the root of files alone`, traced),
  "silo.system-root": is("no counterpart"),
  "silo.device": is("a /dev of its own: a tmpfs with mknod for null, zero, random and a few more", traced),
  "silo.initialize": is(`${NONE}a namespace is complete when it is made, and needs no services`),
  "silo.running": is(`${NONE}a namespace has no state of its own`),
  "sm.start-server-silo": is(`${NONE}no user mode has to be started before the program`),
  "sm.prepare": is(`${NONE}there is no registry`),
  "session.create": is(`${NONE}the nearest is setsid in runc init`, traced),
  "scm.running": is(`${NONE}no services run beside the program`),
  "agent.register": is(`${NONE}nothing of Docker stays in the container`),
  "agent.create-process": is(`${NONE}runc init already is in the container’s namespaces`),
  "agent.log-on": is("setgroups, setgid, setuid and capset in runc init", traced),
  "profile.load": is(`${NONE}there is no registry to load a profile from`),
};

/** The program a container is started for comes from here; all before it are the system’s own. */
const AGENT = "cexecsvc.exe";

/** What Linux has for an event of that kind; null where nothing is known. `creator`: who starts the process, if one is started in a container. */
export const counterpartOf = (kind: string, creator: string | null): Counterpart | null => {
  if (kind === "process.create" && creator !== null)
    return creator.toLowerCase() === AGENT
      ? is("execve: runc init becomes the program and keeps its number, 1 inside", traced)
      : is(`${NONE}the program itself is the first process`);
  return byKind[kind] ?? null;
};
