import type { Failure } from "#core/failure.ts";
import { failure } from "#core/failure.ts";
import { type AnyProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { need } from "#core/world.ts";
import { clientGone } from "../api/abandon.ts";
import { apiAnswer } from "../api/answer.ts";
import { apiEnd } from "../api/end.ts";
import { exchanges } from "../api/exchange.ts";
import { serveExchange } from "../api/request.ts";
import type { Call } from "./call.ts";
import type { Engine } from "./engine.ts";
import { daemonRef } from "./engine-row.ts";
import type { Reply } from "./reply.ts";
import { findRoute } from "./router.ts";
import { versionProblem } from "./version-problem.ts";

/** Statuses that a failure may carry; anything else is the engine's own trouble. */
const statusOf = ({ code }: Failure): number => (/^[45]\d\d$/.test(code) ? Number(code) : 500);

const serverHeaders = ({ platform }: Engine): Readonly<Record<string, string>> => ({
  "Api-Version": platform.apiVersion,
  "Docker-Experimental": "false",
  Ostype: platform.os,
  Server: `Docker/${platform.engineVersion} (${platform.os})`,
});

const answer = (steps: Steps, { exchange, ends }: Call, engine: Engine, reply: Reply): void => {
  const { status, body = null, archive = null } = reply;
  const type = archive !== null ? "application/x-tar" : "application/json";
  const headers = {
    ...serverHeaders(engine),
    ...(body === null && archive === null ? {} : { "Content-Type": type }),
    ...reply.headers,
  };
  steps.do(apiAnswer, { ...ends, exchange, status, headers, body, archive, last: true });
};

const handle = (steps: Steps, call: Call, engine: Engine, path: string, version: string | null): Reply | null => {
  const problem = versionProblem(engine.platform, version);
  if (problem !== undefined) return steps.fail(problem);
  const route = findRoute(call.method, path);
  if (route === undefined) return steps.fail(failure("404", "page not found"));
  return route.endpoint.handle(steps, { ...call, parameters: route.parameters }, engine);
};

/** The one procedure behind the pipe: finds who handles a request, and says what came of it. */
export const serveProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(serveExchange, (steps, { exchange }) => {
    const { path, version, ...request } = steps.look((world) => {
      const { client, method, path, version, query, body } = need(world, exchanges, exchange);
      return { ends: { client, daemon: daemonRef(world) }, method, path, version, query, body };
    });
    const call: Call = { ...request, exchange, parameters: {} };
    const outcome = steps.attempt(() => handle(steps, call, engine, path, version));
    if (!outcome.ok && outcome.failure.code === clientGone.code) return;
    if (outcome.ok && outcome.value !== null) return answer(steps, call, engine, outcome.value);
    const begun = steps.look((world) => need(world, exchanges, exchange).status !== null);
    if (begun) steps.do(apiEnd, { ...call.ends, exchange });
    else if (outcome.ok) answer(steps, call, engine, { status: 200 });
    else answer(steps, call, engine, { status: statusOf(outcome.failure), body: { message: outcome.failure.message } });
  });
