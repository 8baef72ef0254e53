import { type Failure, failure } from "#core/failure.ts";
import { isObject, objectOf, textsOf } from "../../api/json.ts";
import type { Engine } from "../../daemon/engine.ts";
import type { ContainerConfig } from "../config.ts";
import type { Attachment } from "../container.ts";
import type { HostConfig } from "../host-config.ts";

/** `default` is the platform's own network. Source: reference/docker-cli.md §8. */
export const resolvedMode = ({ platform }: Engine, mode: string): string =>
  mode === "" || mode === "default" ? platform.defaultNetwork : mode;

const sharesWith = (mode: string): boolean => mode.startsWith("container:");

const aliasesOf = (settings: unknown): readonly string[] | null => {
  const aliases = textsOf(objectOf(settings).Aliases);
  return aliases.length === 0 ? null : aliases;
};

/** The networks that a container shall be on; connected when it starts. */
export const wantedNetworks = (engine: Engine, mode: string, networking: unknown): readonly Attachment[] => {
  if (sharesWith(mode)) return [];
  const settings = objectOf(objectOf(networking).EndpointsConfig);
  const names = new Set([mode, ...Object.keys(settings).map((name) => resolvedMode(engine, name))]);
  return [...names].map((network) => ({
    network,
    networkId: "",
    aliases: aliasesOf(isObject(settings[network]) ? settings[network] : settings.default),
    endpoint: null,
  }));
};

/** Source: moby runconfig/hostconfig.go, validateNetContainerMode. */
export const networkProblem = (mode: string, config: ContainerConfig, hostConfig: HostConfig): Failure | null => {
  if (!sharesWith(mode)) return null;
  const wrong = (text: string): Failure =>
    failure("400", `conflicting options: ${text} and the container type network mode`);
  if (mode === "container:") return failure("400", "invalid container format container:<name|id>");
  if (config.Hostname !== "") return failure("400", "conflicting options: hostname and the network mode");
  if (Object.keys(hostConfig.PortBindings).length > 0 || hostConfig.PublishAllPorts) return wrong("port publishing");
  return Object.keys(config.ExposedPorts ?? {}).length > 0 ? wrong("port exposing") : null;
};

const portPattern = /^\d{1,5}(?:-\d{1,5})?$/;
const isPort = (text: string): boolean =>
  portPattern.test(text) && text.split("-").every((each) => Number(each) <= 65535);

/** Source: moby daemon/container.go, validatePortBindings. */
export const portsProblem = ({ PortBindings }: HostConfig): Failure | null => {
  for (const [port, mappings] of Object.entries(PortBindings)) {
    const [number = ""] = port.split("/");
    if (!isPort(number)) return failure("400", `invalid port specification: "${number}"`);
    const wrong = mappings.find(({ HostPort }) => HostPort !== "" && !isPort(HostPort));
    if (wrong !== undefined) return failure("400", `invalid port specification: "${wrong.HostPort}"`);
  }
  return null;
};
