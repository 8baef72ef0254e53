import { exactly } from "#shell/commands/arguments.ts";
import type { CommandSpec } from "#shell/commands/spec.ts";
import { bool, int, string, strings } from "#shell/flags/kinds.ts";
import { bytes, bytesOrUnlimited, envList, hostList, labelList, tagList, ulimit } from "../flags/kinds.ts";

export const buildCommand: CommandSpec = {
  usage: "[OPTIONS] PATH | URL | -",
  short: "Build an image from a Dockerfile",
  aliases: ["docker image build", "docker build", "docker builder build"],
  args: exactly(1),
  flags: [
    { name: "add-host", kind: hostList, usage: 'Add a custom host-to-IP mapping ("host:ip")' },
    { name: "build-arg", kind: envList, usage: "Set build-time variables" },
    { name: "cache-from", kind: strings, usage: "Images to consider as cache sources" },
    { name: "cgroup-parent", kind: string, usage: 'Set the parent cgroup for the "RUN" instructions during build' },
    { name: "compress", kind: bool, usage: "Compress the build context using gzip" },
    { name: "cpu-period", kind: int, usage: "Limit the CPU CFS (Completely Fair Scheduler) period" },
    { name: "cpu-quota", kind: int, usage: "Limit the CPU CFS (Completely Fair Scheduler) quota" },
    { name: "cpu-shares", shorthand: "c", kind: int, usage: "CPU shares (relative weight)" },
    { name: "cpuset-cpus", kind: string, usage: "CPUs in which to allow execution (0-3, 0,1)" },
    { name: "cpuset-mems", kind: string, usage: "MEMs in which to allow execution (0-3, 0,1)" },
    { name: "disable-content-trust", kind: bool, usage: "Skip image verification", default: "true" },
    { name: "file", shorthand: "f", kind: string, usage: 'Name of the Dockerfile (Default is "PATH/Dockerfile")' },
    { name: "force-rm", kind: bool, usage: "Always remove intermediate containers" },
    { name: "iidfile", kind: string, usage: "Write the image ID to the file" },
    { name: "isolation", kind: string, usage: "Container isolation technology" },
    { name: "label", kind: labelList, usage: "Set metadata for an image" },
    { name: "memory", shorthand: "m", kind: bytes, usage: "Memory limit" },
    {
      name: "memory-swap",
      kind: bytesOrUnlimited,
      usage: "Swap limit equal to memory plus swap: -1 to enable unlimited swap",
    },
    {
      name: "network",
      kind: string,
      usage: "Set the networking mode for the RUN instructions during build",
      default: "default",
    },
    { name: "no-cache", kind: bool, usage: "Do not use cache when building the image" },
    { name: "platform", kind: string, usage: "Set platform if server is multi-platform capable" },
    { name: "pull", kind: bool, usage: "Always attempt to pull a newer version of the image" },
    { name: "quiet", shorthand: "q", kind: bool, usage: "Suppress the build output and print image ID on success" },
    { name: "rm", kind: bool, usage: "Remove intermediate containers after a successful build", default: "true" },
    { name: "security-opt", kind: strings, usage: "Security options" },
    { name: "shm-size", kind: bytes, usage: 'Size of "/dev/shm"' },
    { name: "tag", shorthand: "t", kind: tagList, usage: 'Name and optionally a tag in the "name:tag" format' },
    { name: "target", kind: string, usage: "Set the target build stage to build." },
    { name: "ulimit", kind: ulimit, usage: "Ulimit options" },
  ],
};
