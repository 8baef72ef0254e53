import type { Micros } from "#core/event.ts";
import { humanDuration } from "../../daemon/human-duration.ts";
import type { Container } from "../container.ts";

/** `State.Status`. */
export const stateText = ({ status, removing }: Container): string =>
  removing && status !== "running" ? "removing" : status;

const healthText = ({ health }: Container): string =>
  health === null ? "" : health.status === "starting" ? " (health: starting)" : ` (${health.status})`;

/** The STATUS of `docker ps`. Source: reference/docker-cli.md §6.1. */
export const statusText = (container: Container, now: Micros): string => {
  const ago = (at: Micros | null): string => humanDuration((now - (at ?? now)) / 1e6);
  if (stateText(container) === "removing") return "Removal In Progress";
  switch (container.status) {
    case "running":
      return `Up ${ago(container.startedAt)}${healthText(container)}`;
    case "restarting":
      return `Restarting (${container.exitCode}) ${ago(container.finishedAt)} ago`;
    case "created":
      return "Created";
    case "exited":
      return `Exited (${container.exitCode}) ${ago(container.finishedAt)} ago`;
  }
};
