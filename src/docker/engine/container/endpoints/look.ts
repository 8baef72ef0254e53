import { listProcesses } from "#contract/container-runtime.ts";
import { containerStatistics } from "#contract/container-statistics.ts";
import { changesOf } from "#contract/layer-store.ts";
import { failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import { exchanges } from "../../api/exchange.ts";
import { type Endpoint, openStream, queryFlag, queryText, sendJson } from "../../daemon/call.ts";
import { isoTime } from "../../daemon/engine.ts";
import { ok } from "../../daemon/reply.ts";
import { isRunning } from "../container.ts";
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

/** Between the two looks that a share of the processors is computed from. */
const sampleDistance = 1_000_000;

/** `docker stats`. A stream gets one sample: a world that is to come to rest cannot measure for ever. */
export const statsEndpoint: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/stats",
  handle: (steps, call, engine) => {
    const container = needContainer(steps, call.parameters.id ?? "");
    const streams = queryText(call, "stream") === "" || queryFlag(call, "stream");
    const sample = (): Sample => {
      const used = steps.attempt(() => steps.call(containerStatistics, { container: container.containerId }));
      const read = steps.look((world) => isoTime(engine, world, world.now));
      return { used: used.ok ? used.value : null, read };
    };
    if (!isRunning(container)) return ok(emptyStatistics(container));
    const first = queryFlag(call, "one-shot") ? null : sample();
    if (first !== null) steps.sleep(sampleDistance);
    const body = statisticsView(engine, container, first, sample());
    if (!streams) return ok(body);
    openStream(steps, call);
    sendJson(steps, call, [body]);
    steps.until([refOf(exchanges, call.exchange)], (world) =>
      (world.get(exchanges, call.exchange)?.abandoned ?? true) ? true : undefined,
    );
    return null;
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
