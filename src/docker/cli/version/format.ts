import type { VersionResponse } from "#docker/engine/api/types.ts";
import { ansiTime, parseRfc3339 } from "#shell/clock.ts";
import { executeTemplate, goJson, goStruct, parseTemplate } from "#shell/template/index.ts";
import { client } from "../client.ts";
import type { Formatted } from "../format/list.ts";

const line = (indent: number, key: string, value: string): string =>
  `${" ".repeat(indent)}${`${key}:`.padEnd(20 - indent)}${value}\n`;

const builtText = (time: string | undefined): string => {
  const millis = time === undefined ? undefined : parseRfc3339(time);
  return millis === undefined ? (time ?? "") : ansiTime(millis);
};

/** The half that needs no engine. Source: docker-cli.md §3.1. */
export const clientVersionText = (): string =>
  [
    "Client:\n",
    line(1, "Version", client.version),
    line(1, "API version", client.apiVersion),
    line(1, "Go version", client.goVersion),
    line(1, "Git commit", client.gitCommit),
    line(1, "Built", client.buildTime),
    line(1, "OS/Arch", `${client.os}/${client.arch}`),
    line(1, "Context", client.context),
  ].join("");

type Component = NonNullable<VersionResponse["Components"]>[number];

const componentText = ({ Name, Version, Details = {} }: Component): string => {
  if (Name !== "Engine")
    return ` ${Name}:\n${line(2, "Version", Version)}${line(2, "GitCommit", Details.GitCommit ?? "")}`;
  const { ApiVersion, MinAPIVersion, GoVersion, GitCommit, BuildTime, Os, Arch, Experimental } = Details;
  return [
    " Engine:\n",
    line(2, "Version", Version),
    line(2, "API version", `${ApiVersion} (minimum version ${MinAPIVersion})`),
    line(2, "Go version", GoVersion ?? ""),
    line(2, "Git commit", GitCommit ?? ""),
    line(2, "Built", builtText(BuildTime)),
    line(2, "OS/Arch", `${Os}/${Arch}`),
    line(2, "Experimental", Experimental ?? "false"),
  ].join("");
};

/** `docker version`. */
export const formatVersion = (server: VersionResponse): string => {
  const platform = server.Platform?.Name ?? "";
  const title = `\nServer:${platform === "" ? "" : ` ${platform}`}\n`;
  return clientVersionText() + title + (server.Components ?? []).map(componentText).join("");
};

const versionData = (server: VersionResponse | null) => ({
  Client: {
    Version: client.version,
    ApiVersion: client.apiVersion,
    DefaultAPIVersion: client.apiVersion,
    GitCommit: client.gitCommit,
    GoVersion: client.goVersion,
    Os: client.os,
    Arch: client.arch,
    BuildTime: client.buildTime,
    Context: client.context,
  },
  Server: server,
});

/** Go's own spelling of two fields. */
const typed = (server: VersionResponse | null) => {
  const { Client, Server } = versionData(server);
  return goStruct("system.versionInfo", {
    Client: goStruct("system.clientVersion", { ...Client, APIVersion: Client.ApiVersion }, false, Client),
    Server:
      Server === null ? null : goStruct("*types.Version", { ...Server, APIVersion: Server.ApiVersion }, false, Server),
  });
};

/** `docker version --format`. */
export const formatVersionBy = (server: VersionResponse | null, format: string): Formatted => {
  if (format === "json") return { text: `${goJson(typed(server), true)}\n` };
  const parsed = parseTemplate(format);
  if ("error" in parsed) return { error: `template parsing error: ${parsed.error}` };
  const done = executeTemplate(parsed.template, typed(server));
  return "text" in done ? { text: `${done.text}\n` } : done;
};
