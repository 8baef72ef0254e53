import { listProcesses } from "#contract/container-runtime.ts";
import { containerStatistics } from "#contract/container-statistics.ts";
import { changesOf } from "#contract/layer-store.ts";
import { failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { exchanges } from "../../api/exchange.ts";
import { type Call, type Endpoint, openStream, queryFlag, queryText, sendJson } from "../../daemon/call.ts";
import { type Engine, isoTime } from "../../daemon/engine.ts";
import { ok } from "../../daemon/reply.ts";
import { type Container, type ContainerId, containers, isRunning } from "../container.ts";
import { needContainer } from "../find-container.ts";
import { emptyStatistics, type Sample, statisticsView } from "../views/statistics.ts";

/** `docker top`. */
export const topEndpoint: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/top",
  handle: (steps, call, { rules }) => {
    const refusal = rules.refuses.topArguments;
    if (queryText(call, "ps_args") !== "" && refusal !== null) return steps.fail(failure("400", refusal));
    const container = needContainer(steps, call.parameters.id ?? "");
    if (!isRunning(container)) return steps.fail(failure("409", `container ${container.containerId} is not running`));
    const { titles, processes } = steps.call(listProcesses, { container: container.containerId });
    return ok({ Processes: processes, Titles: titles });
  },
};

/** Between two looks at what a container uses: Docker looks once a second. Model parameter. */
const sampleDistance = 1_000_000;

/** Docker measures for as long as somebody listens. A world that is to come to rest measures so often, and again when a container has come, gone or changed. Model parameter. */
const samplesAtOnce = 20;

const sampleOf = (steps: Steps, engine: Engine, { containerId }: Container): Sample => {
  const used = steps.attempt(() => steps.call(containerStatistics, { container: containerId }));
  const read = steps.look((world) => isoTime(engine, world, world.now));
  return { used: used.ok ? used.value : null, read };
};

const standingOf = (world: Reader): string =>
  world
    .all(containers)
    .map(({ id, status }) => `${id} ${status}`)
    .join();

/** Waits a second, or for a change among the containers; for the latter alone where no second is to pass any more. */
const nextSample = (steps: Steps, { exchange }: Call, timed: boolean): "due" | "changed" | "over" => {
  const standing = steps.look(standingOf);
  const watch = [refOf(exchanges, exchange), { table: containers.name }];
  const read = (world: Reader) => {
    if (world.get(exchanges, exchange)?.abandoned ?? true) return "over" as const;
    return standingOf(world) === standing ? undefined : ("changed" as const);
  };
  return timed ? (steps.until(watch, read, sampleDistance) ?? "due") : steps.until(watch, read);
};

/** Sends a sample each second until nobody listens any more, or the container is gone. */
const streamSamples = (steps: Steps, call: Call, engine: Engine, id: ContainerId): null => {
  openStream(steps, call);
  let before: Sample | null = null;
  for (let left = samplesAtOnce; ; left -= 1) {
    const container = steps.look((world) => world.get(containers, id) ?? null);
    if (container === null) return null;
    const running = isRunning(container);
    const now = running ? sampleOf(steps, engine, container) : null;
    sendJson(steps, call, [now === null ? emptyStatistics(container) : statisticsView(engine, container, before, now)]);
    before = now;
    const sign = nextSample(steps, call, running && left > 1);
    if (sign === "over") return null;
    if (sign === "changed") left = samplesAtOnce + 1;
  }
};

/** `docker stats`. */
export const statsEndpoint: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/stats",
  handle: (steps, call, engine) => {
    const container = needContainer(steps, call.parameters.id ?? "");
    if (queryText(call, "stream") === "" || queryFlag(call, "stream"))
      return streamSamples(steps, call, engine, container.id);
    if (!isRunning(container)) return ok(emptyStatistics(container));
    const first = queryFlag(call, "one-shot") ? null : sampleOf(steps, engine, container);
    if (first !== null) steps.sleep(sampleDistance);
    return ok(statisticsView(engine, container, first, sampleOf(steps, engine, container)));
  },
};

/** `docker diff`: paths and kinds are the storage driver's. */
export const changesEndpoint: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/changes",
  handle: (steps, call, { rules }) => {
    const container = needContainer(steps, call.parameters.id ?? "");
    const refusal = rules.refuses.diffOfRunning;
    if (isRunning(container) && refusal !== null) return steps.fail(failure("500", refusal));
    const found = steps.call(changesOf, { name: container.containerId });
    return ok(found.map(({ path, kind }) => ({ Path: path, Kind: kind })));
  },
};
