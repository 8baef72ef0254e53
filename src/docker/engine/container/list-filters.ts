import { type Failure, failure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import { type Filters, labelsFit, valuesFor } from "../daemon/filters.ts";
import { findImage } from "../image/find-image.ts";
import type { Container } from "./container.ts";
import { findContainer } from "./find-container.ts";
import { stateText } from "./views/status.ts";

/** Keys of `docker ps --filter`. Source: reference/docker-cli.md §6.1. */
export const containerFilters = [
  "ancestor",
  "before",
  "exited",
  "expose",
  "health",
  "id",
  "is-task",
  "isolation",
  "label",
  "name",
  "network",
  "publish",
  "since",
  "status",
  "volume",
] as const;

const states = ["created", "restarting", "running", "removing", "paused", "exited", "dead"];
const healths = ["starting", "healthy", "unhealthy", "none"];

type Test = (container: Container, value: string, reader: Reader) => boolean;

const matches = (text: string, value: string): boolean => {
  try {
    return new RegExp(value).test(text);
  } catch {
    return text === value;
  }
};

const hasPort = (ports: Readonly<Record<string, unknown>>, value: string): boolean => {
  const [range = "", protocol = "tcp"] = value.split("/");
  const [first = 0, last = first] = range.split("-").map(Number);
  return Object.keys(ports).some((port) => {
    const [number = "", kind = "tcp"] = port.split("/");
    return kind === protocol && Number(number) >= first && Number(number) <= last;
  });
};

const isBefore: Test = (container, value, reader) => {
  const edge = findContainer(reader, value);
  return edge !== undefined && container.id < edge.id;
};

const isSince: Test = (container, value, reader) => {
  const edge = findContainer(reader, value);
  return edge !== undefined && container.id > edge.id;
};

const descendsFrom: Test = (container, value, reader) => {
  const image = findImage(reader, value);
  return container.image === value || (image !== undefined && container.imageId === image.imageId);
};

/** Whether one value of a key fits; a container must fit one value of every key. */
const tests: Readonly<Record<(typeof containerFilters)[number], Test>> = {
  ancestor: descendsFrom,
  before: isBefore,
  exited: ({ exitCode, status }, value) => status === "exited" && String(exitCode) === value,
  expose: ({ config }, value) => hasPort(config.ExposedPorts ?? {}, value),
  health: ({ health }, value) => (health?.status ?? "none") === value,
  id: ({ containerId }, value) => matches(containerId, `^${value}`),
  "is-task": (_, value) => value === "false" || value === "0",
  isolation: ({ hostConfig }, value) => hostConfig.Isolation === value.toLowerCase(),
  label: () => true,
  name: ({ name }, value) => matches(name, value) || matches(`/${name}`, value),
  network: ({ attachments }, value) =>
    attachments.some(({ network, networkId }) => network === value || (value !== "" && networkId.startsWith(value))),
  publish: ({ hostConfig }, value) => hasPort(hostConfig.PortBindings, value),
  since: isSince,
  status: (container, value) => stateText(container) === value,
  volume: ({ mounts }, value) => mounts.some(({ volume, target, source }) => [volume, target, source].includes(value)),
};

/** A value that no container could have. */
export const filterProblem = (filters: Filters): Failure | null => {
  const wrong = (key: string, value: string): Failure => failure("400", `invalid filter '${key}=${value}'`);
  const status = valuesFor(filters, "status").find((value) => !states.includes(value));
  if (status !== undefined) return wrong("status", status);
  const health = valuesFor(filters, "health").find((value) => !healths.includes(value));
  if (health !== undefined) return wrong("health", health);
  const exited = valuesFor(filters, "exited").find((value) => !/^-?\d+$/.test(value));
  return exited === undefined ? null : wrong("exited", exited);
};

export const containerFits = (reader: Reader, container: Container, filters: Filters): boolean =>
  labelsFit(filters, container.config.Labels ?? {}) &&
  containerFilters.every((key) => {
    const values = valuesFor(filters, key);
    return values.length === 0 || values.some((value) => tests[key](container, value, reader));
  });
