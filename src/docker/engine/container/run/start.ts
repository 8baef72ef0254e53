import {
  type ContainerSpec,
  closeContainer,
  createContainer,
  type StartedProcess,
  startContainerSystem,
  startProcess,
  terminateContainer,
} from "#contract/container-runtime.ts";
import { mountScratch, unmountScratch } from "#contract/layer-store.ts";
import { closeStream } from "#contract/streams.ts";
import { type Failure, failure } from "#core/failure.ts";
import { type AnyProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import type { Engine } from "../../daemon/engine.ts";
import { containerPrepare, containerStart, containerStartFailed } from "../acts/start.ts";
import { type Container, containers } from "../container.ts";
import { monitorHealth } from "../health/monitor.ts";
import { pump } from "../output/pump.ts";
import { firstProcess } from "./command-line.ts";
import { connectAll, disconnectAll } from "./networks.ts";
import { removeContainer, startContainer, watchContainer } from "./procedures.ts";

/** How far a start has come, to undo it from there. */
interface Progress {
  mounted: boolean;
  created: boolean;
}

const limit = (value: number): number | null => (value > 0 ? value : null);

/** CPUs of `--cpus`, `--cpu-count` or `--cpu-percent`, in 10⁻⁹. Source: reference/hcs-hns.md §6. */
const nanoCpus = ({ hostConfig }: Container, cpus: number): number | null => {
  const { NanoCpus, CpuCount, CpuPercent } = hostConfig;
  if (NanoCpus > 0) return NanoCpus;
  return limit(CpuCount > 0 ? CpuCount * 1e9 : CpuPercent * cpus * 1e7);
};

const specOf = (
  { platform }: Engine,
  container: Container,
  rest: Pick<ContainerSpec, "mounted" | "endpoints">,
): ContainerSpec => ({
  ...rest,
  id: container.containerId,
  name: container.name,
  hostname: container.config.Hostname,
  image: container.image,
  isolation: container.hostConfig.Isolation,
  osVersion: container.osVersion,
  binds: container.mounts.map(({ type, source, target, readOnly }) => ({ type, source, target, readOnly })),
  memory: limit(container.hostConfig.Memory),
  nanoCpus: nanoCpus(container, platform.cpus),
  cpuShares: limit(container.hostConfig.CpuShares),
  building: container.building,
});

/** Source: reference/hcs-hns.md §2.1, steps 9–18. */
const launch = (steps: Steps, engine: Engine, container: Container, progress: Progress): StartedProcess => {
  const id = container.containerId;
  const mounted = steps.call(mountScratch, { name: id });
  progress.mounted = true;
  const endpoints = connectAll(steps, engine, container);
  steps.call(createContainer, specOf(engine, container, { mounted, endpoints }));
  progress.created = true;
  steps.call(startContainerSystem, { container: id });
  const process = steps.call(startProcess, firstProcess(engine, container));
  if (!container.config.OpenStdin) steps.call(closeStream, { stream: process.stdin });
  return process;
};

const undo = (steps: Steps, { id, containerId }: Container, { mounted, created }: Progress): void => {
  if (created) {
    steps.attempt(() => steps.call(terminateContainer, { container: containerId }));
    steps.attempt(() => steps.call(closeContainer, { container: containerId }));
  }
  disconnectAll(steps, id);
  if (mounted) steps.attempt(() => steps.call(unmountScratch, { name: containerId }));
};

const contains = (text: string, ...parts: readonly string[]): boolean => parts.some((part) => text.includes(part));

/** Source: moby daemon/errors.go, setExitCodeFromError; reference/docker-cli.md §8. */
const exitCodeOf = (message: string): number => {
  const text = message.toLowerCase();
  if (contains(text, "executable file not found", "no such file or directory", "system cannot find the file specified"))
    return 127;
  return contains(text, "permission denied", "is a directory", "not a directory") ? 126 : 128;
};

/** What is missing or not to be run is the caller's mistake. */
const asAnswer = ({ code, message }: Failure, exitCode: number): Failure =>
  failure(exitCode === 128 ? (/^[45]\d\d$/.test(code) ? code : "500") : "400", message);

export const startProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(startContainer, (steps, { container: id, again }) => {
    if (!steps.do(containerPrepare, { container: id })) return;
    const container = steps.look((world) => world.get(containers, id) ?? null);
    if (container === null) return;
    const progress: Progress = { mounted: false, created: false };
    const outcome = steps.attempt(() => launch(steps, engine, container, progress));
    if (!outcome.ok) {
      undo(steps, container, progress);
      const exitCode = exitCodeOf(outcome.failure.message);
      steps.do(containerStartFailed, { container: id, exitCode, error: outcome.failure.message });
      if (container.hostConfig.AutoRemove)
        steps.attempt(() => steps.call(removeContainer, { container: id, force: false, volumes: true }));
      return steps.fail(asAnswer(outcome.failure, exitCode));
    }
    const process = outcome.value;
    steps.do(containerStart, { container: id, process, again });
    const sink = { kind: "container", container: id, process: process.ref } as const;
    steps.start(pump, { stream: process.stdout, name: "stdout", from: 0, sink });
    if (process.stderr !== null) steps.start(pump, { stream: process.stderr, name: "stderr", from: 0, sink });
    steps.start(watchContainer, { container: id, process });
    if (container.config.Healthcheck !== undefined) steps.start(monitorHealth, { container: id, run: container.runs });
  });
