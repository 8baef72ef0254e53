import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { type Call, type Endpoint, queryFlag, queryNumber, queryText } from "../../daemon/call.ts";
import type { Engine } from "../../daemon/engine.ts";
import { noContent, notModified } from "../../daemon/reply.ts";
import { type Container, isRunning } from "../container.ts";
import { needContainer } from "../find-container.ts";
import { killContainer, removeContainer, startContainer, stopContainer } from "../run/procedures.ts";
import { sigkill, signalNumber, sigterm } from "../run/signals.ts";

const wanted = (steps: Steps, call: Call): Container => needContainer(steps, call.parameters.id ?? "");

const signalOf = (steps: Steps, { rules, platform }: Engine, text: string, otherwise: number): number => {
  if (text === "") return otherwise;
  const number = signalNumber(text, rules, platform.os);
  return isFailure(number) ? steps.fail(number) : number;
};

const secondsOf = (steps: Steps, call: Call, { platform }: Engine, { config }: Container): number =>
  queryNumber(steps, call, "t", null) ?? config.StopTimeout ?? platform.stopTimeout;

const stop = (steps: Steps, call: Call, engine: Engine, container: Container): void => {
  const signal = signalOf(steps, engine, queryText(call, "signal") || (container.config.StopSignal ?? ""), sigterm);
  const seconds = secondsOf(steps, call, engine, container);
  steps.call(stopContainer, { container: container.id, signal, seconds });
};

const start = (steps: Steps, { id }: Container): void => steps.call(startContainer, { container: id, again: false });

/** `docker start`. */
export const startEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/start",
  handle: (steps, call) => {
    const container = wanted(steps, call);
    if (container.removing) return steps.fail(failure("409", "container is marked for removal and cannot be started"));
    if (isRunning(container)) return notModified;
    start(steps, container);
    return noContent;
  },
};

/** `docker stop`. */
export const stopEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/stop",
  handle: (steps, call, engine) => {
    const container = wanted(steps, call);
    if (!isRunning(container) && container.status !== "restarting" && !container.starting) return notModified;
    stop(steps, call, engine, container);
    return noContent;
  },
};

/** `docker restart`. */
export const restartEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/restart",
  handle: (steps, call, engine) => {
    const container = wanted(steps, call);
    stop(steps, call, engine, container);
    start(steps, container);
    return noContent;
  },
};

/** `docker kill`. Texts: reference/docker-cli.md §7. */
export const killEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/kill",
  handle: (steps, call, engine) => {
    const container = wanted(steps, call);
    const signal = signalOf(steps, engine, queryText(call, "signal"), sigkill);
    if (!isRunning(container)) {
      const text = `cannot kill container: ${call.parameters.id}: container ${container.containerId} is not running`;
      return steps.fail(failure("409", text));
    }
    steps.call(killContainer, { container: container.id, signal });
    return noContent;
  },
};

/** `docker rm`. */
export const removeEndpoint: Endpoint = {
  methods: ["DELETE"],
  path: "/containers/{id}",
  handle: (steps, call) => {
    const { id } = wanted(steps, call);
    if (queryFlag(call, "link")) return steps.fail(failure("400", "Silo does not model links between containers."));
    steps.call(removeContainer, { container: id, force: queryFlag(call, "force"), volumes: queryFlag(call, "v") });
    return noContent;
  },
};

const notRunning = ({ containerId }: Container) => failure("409", `container ${containerId} is not running`);

/** `docker pause`: a silo cannot be frozen, and Silo's other platforms do not model it. */
export const pauseEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/pause",
  handle: (steps, call) => {
    const container = wanted(steps, call);
    if (!isRunning(container)) return steps.fail(notRunning(container));
    return steps.fail(failure("501", `cannot pause container ${container.containerId}: not implemented`));
  },
};

/** `docker unpause`. */
export const unpauseEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/unpause",
  handle: (steps, call) => {
    const { containerId } = wanted(steps, call);
    return steps.fail(failure("409", `Container ${containerId} is not paused`));
  },
};
