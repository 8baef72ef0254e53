import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import { type Endpoint, openStream, queryFlag } from "../../daemon/call.ts";
import { moby } from "../../daemon/sources.ts";
import { emitContainer } from "../acts/event.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import { needContainer } from "../find-container.ts";
import { followOutput } from "../output/follow.ts";
import { forwardInput } from "../output/input.ts";
import { outputEnd } from "../output/output.ts";
import { streamType } from "./logs.ts";

export const containerAttach = defineAct<{ readonly container: ContainerId }>("container.attach", {
  run: (tx, { container }) => {
    const row = tx.get(containers, container);
    if (row !== undefined) emitContainer(tx, row, "attach");
  },
  explain: ({ data, after }) =>
    detail(
      `A client is attached to ${containerName(after, data.container)}: it gets what the container writes from now on.`,
      moby("daemon/attach.go"),
      { about: refOf(containers, data.container) },
    ),
});

/** `docker attach`, and what `docker run` does before it starts. */
export const attachToContainer: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/attach",
  handle: (steps, call) => {
    const container = needContainer(steps, call.parameters.id ?? "");
    if (container.status === "restarting")
      return steps.fail(
        failure("409", `container ${container.containerId} is restarting, wait until the container is running`),
      );
    const { exchange, ends } = call;
    const { Tty: tty, OpenStdin, StdinOnce } = container.config;
    const { runs } = container;
    const from = steps.look((world) => (queryFlag(call, "logs") ? 0 : outputEnd(world)));
    openStream(steps, call, 101, streamType(tty));
    steps.do(containerAttach, { container: container.id });
    if (queryFlag(call, "stdin") && OpenStdin) {
      const target = { kind: "container", container: container.id, runs } as const;
      steps.start(forwardInput, { exchange, ends, target, tty, closes: StdinOnce });
    }
    if (!queryFlag(call, "stream")) return null;
    const streams = (["stdout", "stderr"] as const).filter((name) => queryFlag(call, name));
    const form = tty ? "raw" : "multiplexed";
    steps.call(followOutput, { exchange, ends, container: container.id, from, runs, streams, form });
    return null;
  },
};
