import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { need } from "#core/world.ts";
import { clientGone } from "../../api/abandon.ts";
import { exchanges } from "../../api/exchange.ts";
import { type Call, type Endpoint, errorMessage, openStream, queryText, sendJson } from "../../daemon/call.ts";
import { pullImage } from "../pull/pull.ts";
import { nameText, parseImageName } from "../reference.ts";
import { importImage } from "./import.ts";
import { platformProblem } from "./platform-problem.ts";

const wantedName = (call: Call): string => {
  const from = queryText(call, "fromImage");
  const tag = queryText(call, "tag");
  if (tag === "") return from;
  return tag.startsWith("sha256:") ? `${from}@${tag}` : `${from}:${tag}`;
};

const fail = (steps: Steps, call: Call, problem: Failure): null => {
  sendJson(steps, call, [errorMessage(problem.message)]);
  return null;
};

/** `docker pull`. */
export const createImage: Endpoint = {
  methods: ["POST"],
  path: "/images/create",
  handle: (steps, call, engine) => {
    if (queryText(call, "fromSrc") !== "") return importImage(steps, call, engine);
    if (queryText(call, "tag") === "" && !queryText(call, "fromImage").includes("@"))
      return steps.fail(failure("501", "Silo fetches one tag at a time: name the tag."));
    const name = parseImageName(wantedName(call));
    if (isFailure(name)) return steps.fail(name);
    const problem = platformProblem(engine, queryText(call, "platform"));
    if (problem?.code === "400") return steps.fail(problem);
    const reference = nameText(name);
    const resolved = problem === null ? engine.platform.resolve(reference) : null;
    if (problem !== null) {
      openStream(steps, call);
      sendJson(steps, call, [{ status: `Pulling from ${name.path}`, id: name.tag ?? name.digest ?? "latest" }]);
      return fail(steps, call, problem);
    }
    const silent = isFailure(resolved) && !(resolved.detail as { inStream?: boolean } | undefined)?.inStream;
    if (!silent) openStream(steps, call);
    const target = { exchange: call.exchange, ends: call.ends };
    const outcome = steps.attempt(() => steps.call(pullImage, { reference, target }));
    if (outcome.ok) return null;
    if (outcome.failure.code === clientGone.code) return steps.fail(outcome.failure);
    const begun = steps.look((world) => need(world, exchanges, call.exchange).status !== null);
    return begun ? fail(steps, call, outcome.failure) : steps.fail(outcome.failure);
  },
};
