import type { Source } from "#core/explain.ts";
import { archiveChanges, overlay2, overlayDocument } from "#linux/source.ts";

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
const sameAnswer = is("the same answer, over the socket");
const cgroup = is("no job: a directory of cgroups, into whose files limits and process ids are written", traced);

/** By the kind of event. */
const byKind: Readonly<Record<string, Counterpart>> = {
  "api.request": request,
  "api.answer": sameAnswer,
  "api.chunk": sameAnswer,
  "api.end": sameAnswer,
  "api.input": request,
  "api.abandon": is("the same: the connection over the socket is closed"),
  "registry.ask": is("the same request"),
  "registry.answer": is("the same answer; its list names the layers of a Linux image"),
  "layer.download": is("the same download of compressed archives"),
  "layer.extract": is("the archive is unpacked into the layer’s directory, diff"),
  "layer.create": is("overlay2 makes a directory for the layer with diff and a short link to it", overlay2),
  "layer.import": is("files alone: no hives of a registry have to be taken apart"),
  "layer.process-base": is(`${NONE}a base layer is files alone, with no registry and no disk to prepare`),
  "image.add": is("the same record in the engine’s own files"),
  "image.name": is("the same record in the engine’s own files"),
  "image.pulled": is("the same"),
  "container.create": is("the same record: config.v2.json and hostconfig.json"),
  "layer.create-sandbox": is("overlay2 makes an upper and a work directory with mkdir: no disk"),
  "layer.expand-sandbox": is(`${NONE}the upper directory lies on the host’s own file system`),
  "layer.write-chain": is("a file beside the upper directory, lower, names the layers below"),
  "container.prepare": is("dockerd prepares the overlay mount"),
  "layer.activate": is(`${NONE}there is no disk to attach`),
  "layer.prepare": is('one mount("overlay", …) that names the layers as lowerdir'),
  "layer.mount-path": is("the merged directory of the overlay mount"),
  "layer.unprepare": is("umount of the overlay"),
  "layer.deactivate": is(`${NONE}there is no disk to detach`),
  "layer.set-aside": is(`${NONE}the directories are deleted as they are`),
  "layer.destroy": is("the overlay’s directories are deleted"),
  "layer.export": is("upper is read as it is: a character device 0/0 there is a deleted name", archiveChanges),
  "filter.expand": is(
    `${NONE}overlayfs looks through the layers at each lookup and leaves nothing in upper`,
    overlayDocument,
  ),
  "filter.copy-up": is("the same whole copy, already when the file is opened for writing", overlayDocument),
  "endpoint.create": is("no service: dockerd’s libnetwork asks the kernel over netlink for a pair of veth devices"),
  "endpoint.plug": is("one end of the veth pair goes to the bridge"),
  "endpoint.attach": is("the other end moves into the container’s network namespace"),
  "endpoint.map-ports": is("a DNAT rule of iptables, and a docker-proxy where wanted"),
  "container.connect": is("the same, but for the address: one of the bridge’s network, set over netlink"),
  "container.disconnect": is("the same"),
  "endpoint.delete": is("the veth pair is deleted"),
  "hcs.create": is("no service of the system: containerd starts a shim for each container, which calls runc create"),
  "hcs.start": is("runc makes the namespaces one by one with unshare, then pivot_root"),
  "hcs.create-process": is("runc start opens a fifo that releases the waiting runc init"),
  "hcs.properties": is(`${NONE}containerd’s shim talks to the kernel itself`),
  "hcs.register-callback": is(`${NONE}the shim is the parent and gets SIGCHLD`),
  "hcs.shutdown": is(`${NONE}the one process gets a signal`),
  "hcs.process-information": is("the process id of runc init, in the shim’s answer"),
  "hcs.change": is(`${NONE}containerd’s shim and runc keep the state, not the system`),
  "hcs.forget": is("runc delete: containerd forgets the task, dockerd still knows the container"),
  "hcs.terminate": is("runc kill: process 1 gets SIGKILL"),
  "hcs.close": is("runc delete, and the cgroup’s directory is removed"),
  "hcs.notify": is("the answer to a gRPC call, or an event of containerd’s shim"),
  "job.create": cgroup,
  "job.limit": cgroup,
  "job.terminate": is("SIGKILL to process 1, with which all of its PID namespace ends"),
  "job.close": is("the cgroup’s directory is removed"),
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
  "service.control": is(`${NONE}no services run beside the program`),
  "agent.register": is(`${NONE}nothing of Docker stays in the container`),
  "agent.create-process": is(`${NONE}runc init already is in the container’s namespaces`),
  "agent.log-on": is("setgroups, setgid, setuid and capset in runc init", traced),
  "container.start": is("the same, with the process id that the shim has told"),
  "container.write": is("bytes into a pipe, which the shim reads for dockerd"),
  "exec.write": is("bytes into a pipe, which the shim reads for dockerd"),
  "container.exit": is("the shim reaps the process with waitid and tells TaskExit"),
  "container.removing": is("the same"),
  "container.remove": is("the same"),
  "process.create": is("clone and execve"),
  "process.exit": is("exit_group; the parent gets SIGCHLD"),
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
