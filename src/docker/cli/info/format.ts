import type { InfoResponse } from "#docker/engine/api/types.ts";
import { executeTemplate, goJson, goStruct, parseTemplate } from "#shell/template/index.ts";
import { bytesSize } from "#shell/units.ts";
import { client } from "../client.ts";
import type { Formatted } from "../format/list.ts";

/** The half that needs no engine. Source: docker-cli.md §3.2. */
export const clientInfoText = (debug = false): string =>
  `Client:\n Version:    ${client.version}\n Context:    ${client.context}\n Debug Mode: ${debug}\n`;

const list = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [` ${title}:`, ...items.map((item) => `  ${item}`)];

const pluginLines = ({ Volume, Network, Authorization, Log }: InfoResponse["Plugins"]): readonly string[] => [
  " Plugins:",
  `  Volume: ${(Volume ?? []).join(" ")}`,
  `  Network: ${(Network ?? []).join(" ")}`,
  ...(Authorization === null || Authorization.length === 0 ? [] : [`  Authorization: ${Authorization.join(" ")}`]),
  `  Log: ${(Log ?? []).join(" ")}`,
];

const proxyLines = ({ HttpProxy, HttpsProxy, NoProxy }: InfoResponse): readonly string[] => [
  ...(HttpProxy === "" ? [] : [` HTTP Proxy: ${HttpProxy}`]),
  ...(HttpsProxy === "" ? [] : [` HTTPS Proxy: ${HttpsProxy}`]),
  ...(NoProxy === "" ? [] : [` No Proxy: ${NoProxy}`]),
];

const registryLines = ({ RegistryConfig }: InfoResponse): readonly string[] => {
  if (RegistryConfig === null) return [];
  const { InsecureRegistryCIDRs, IndexConfigs, Mirrors } = RegistryConfig;
  const insecure = Object.values(IndexConfigs).filter(({ Secure }) => !Secure);
  return [
    ...list("Insecure Registries", [...insecure.map(({ Name }) => Name), ...(InsecureRegistryCIDRs ?? [])]),
    ...list("Registry Mirrors", Mirrors ?? []),
  ];
};

const serverLines = (info: InfoResponse): readonly string[] => [
  "Server:",
  ` Containers: ${info.Containers}`,
  `  Running: ${info.ContainersRunning}`,
  `  Paused: ${info.ContainersPaused}`,
  `  Stopped: ${info.ContainersStopped}`,
  ` Images: ${info.Images}`,
  ` Server Version: ${info.ServerVersion}`,
  ` Storage Driver: ${info.Driver}`,
  ...(info.DriverStatus ?? []).map(([key, value]) => `  ${key}: ${value}`),
  ` Logging Driver: ${info.LoggingDriver}`,
  ...pluginLines(info.Plugins),
  ` Swarm: ${info.Swarm.LocalNodeState}`,
  ` Default Isolation: ${info.Isolation}`,
  ` Kernel Version: ${info.KernelVersion}`,
  ` Operating System: ${info.OperatingSystem}`,
  ` OSType: ${info.OSType}`,
  ` Architecture: ${info.Architecture}`,
  ` CPUs: ${info.NCPU}`,
  ` Total Memory: ${bytesSize(info.MemTotal)}`,
  ` Name: ${info.Name}`,
  ` ID: ${info.ID}`,
  ` Docker Root Dir: ${info.DockerRootDir}`,
  ` Debug Mode: ${info.Debug}`,
  ...proxyLines(info),
  ...list("Labels", info.Labels ?? []),
  ` Experimental: ${info.ExperimentalBuild}`,
  ...registryLines(info),
  ` Live Restore Enabled: ${info.LiveRestoreEnabled}`,
];

/** `docker info` of a Windows engine. Ends with an empty line. Source: docker-cli.md §3.2. */
export const formatInfo = (info: InfoResponse): string => `${clientInfoText()}\n${serverLines(info).join("\n")}\n\n`;

/** Standard output and error when the engine cannot be reached. Source: docker-cli.md §1.5. */
export const infoUnreachable = (message: string) => ({
  stdout: `${clientInfoText()}\nServer:\n`,
  stderr: `ERROR: ${message}\nerrors pretty printing info\n`,
  exitCode: 1,
});

const clientInfo = { Debug: false, Version: client.version, Context: client.context, Plugins: [], Warnings: null };

/** `docker info --format`. */
export const formatInfoBy = (info: InfoResponse, format: string): Formatted => {
  const json = { ...info, ClientInfo: clientInfo };
  if (format === "json") return { text: `${goJson(goStruct("system.dockerInfo", json, false, json), true)}\n` };
  const parsed = parseTemplate(format);
  if ("error" in parsed) return { error: `template parsing error: ${parsed.error}` };
  const done = executeTemplate(parsed.template, goStruct("system.dockerInfo", json, false, json));
  return "text" in done ? { text: `${done.text}\n` } : done;
};
