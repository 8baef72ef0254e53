import type { Machine } from "#core/machine.ts";
import type { Timeline } from "#core/timeline.ts";
import { defaultHost, hostBuilds } from "#windows/builds/index.ts";
import { type BeginOptions, beginHost } from "./windows-host/begin.ts";
import { windowsMachine } from "./windows-host/machine.ts";

export type { BeginOptions, Mount } from "./windows-host/begin.ts";

/** A kind of host that a session can have. */
export interface HostKind {
  /** What `--host` takes. */
  readonly id: string;
  readonly title: string;
  readonly machine: Machine;
  begin(options: BeginOptions): Timeline;
}

/** Every kind of host. */
export const hostKinds: readonly HostKind[] = hostBuilds.map((build) => {
  const machine = windowsMachine(build);
  return { id: build.id, title: build.product, machine, begin: (options) => beginHost(machine, build, options) };
});

export const defaultHostId = defaultHost.id;

export const hostKind = (id: string): HostKind | undefined => hostKinds.find((each) => each.id === id);
