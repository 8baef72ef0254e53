import { resizeConsole } from "#contract/container-statistics.ts";
import { failure, isFailure } from "#core/failure.ts";
import { bodyObject, objectOf, textOf } from "../../api/json.ts";
import { type Endpoint, queryNumber, queryText } from "../../daemon/call.ts";
import { noContent, ok } from "../../daemon/reply.ts";
import { containerRename, containerUpdate } from "../acts/change.ts";
import { nameProblem } from "../create/names.ts";
import { restartPolicyProblem } from "../create/restart-policy.ts";
import { needContainer } from "../find-container.ts";

/** `docker rename`. Texts: reference/docker-cli.md §7. */
export const renameEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/rename",
  handle: (steps, call) => {
    const container = needContainer(steps, call.parameters.id ?? "");
    const name = queryText(call, "name").replace(/^\//, "");
    if (name === "") return steps.fail(failure("400", "Neither old nor new names may be empty"));
    if (name === container.name)
      return steps.fail(failure("400", "Renaming a container with the same name as its current name"));
    const problem = steps.look((world) => nameProblem(world, name));
    if (problem !== null)
      return steps.fail(failure(problem.code, `Error when allocating new name: ${problem.message}`));
    steps.do(containerRename, { container: container.id, name });
    return noContent;
  },
};

/** `docker update`: the restart policy counts, limits are taken and change nothing. Source: reference/docker-cli.md §7. */
export const updateEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/update",
  handle: (steps, call) => {
    const body = bodyObject(call.body);
    if (isFailure(body)) return steps.fail(body);
    const container = needContainer(steps, call.parameters.id ?? "");
    const { Name, MaximumRetryCount: count } = objectOf(body.RestartPolicy);
    const policy = { Name: textOf(Name), MaximumRetryCount: Number.isSafeInteger(count) ? Number(count) : 0 };
    const problem = restartPolicyProblem(policy);
    if (problem !== null) return steps.fail(problem);
    if (policy.Name !== "" && policy.Name !== "no" && container.hostConfig.AutoRemove)
      return steps.fail(
        failure("400", `Restart policy cannot be updated because AutoRemove is enabled for the container`),
      );
    if (policy.Name !== "") steps.do(containerUpdate, { container: container.id, policy });
    return ok({ Warnings: [] });
  },
};

/** Sets the size of the console that a container's process has. */
export const resizeEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/resize",
  handle: (steps, call) => {
    const height = queryNumber(steps, call, "h", 0) ?? 0;
    const width = queryNumber(steps, call, "w", 0) ?? 0;
    const { containerId, process, config } = needContainer(steps, call.parameters.id ?? "");
    if (process === null) return steps.fail(failure("409", `container ${containerId} is not running`));
    if (config.Tty) steps.call(resizeConsole, { container: containerId, process: process.ref, height, width });
    return { status: 200 };
  },
};
