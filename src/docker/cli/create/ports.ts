import type { PortBinding } from "#docker/engine/api/types.ts";
import { uint16 } from "#shell/flags/kinds.ts";
import { goQuote } from "#shell/go-quote.ts";
import { keyAndValue } from "../flags/csv.ts";
import type { Outcome } from "../machine.ts";

export interface Published {
  readonly exposed: readonly string[];
  readonly bindings: Readonly<Record<string, readonly PortBinding[]>>;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const protocols = new Set(["tcp", "udp", "sctp"]);

const portOf = (text: string): Outcome<number> => {
  const read = /^\d*$/.test(text) && text !== "" ? uint16.read(text.replace(/^0+(?=\d)/, "")) : undefined;
  if (read !== undefined && "text" in read) return { value: Number(read.text) };
  return { error: read?.error ?? `strconv.ParseUint: parsing ${goQuote(text)}: invalid syntax` };
};

const rangeOf = (text: string): Outcome<Range> => {
  if (text === "") return { error: "empty string specified for ports" };
  const dash = text.indexOf("-");
  const start = portOf(dash < 0 ? text : text.slice(0, dash));
  if ("error" in start) return start;
  const end = dash < 0 ? start : portOf(text.slice(dash + 1));
  if ("error" in end) return end;
  return end.value < start.value
    ? { error: `invalid range specified for port: ${text}` }
    : { value: { start: start.value, end: end.value } };
};

const splitProtocol = (text: string): readonly [string, string] => {
  const [port = "", protocol = ""] = text.split("/");
  return [port, protocol === "" ? "tcp" : protocol];
};

/** Address, host port and container port of `1.2.3.4:80:8080/tcp`; an IPv6 address has colons of its own. */
const splitSpec = (spec: string): readonly [string, string, string] => {
  const parts = spec.split(":");
  const container = parts.at(-1) ?? "";
  const host = parts.length > 1 ? (parts.at(-2) ?? "") : "";
  return [parts.slice(0, -2).join(":"), host, container];
};

const isAddress = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text)
    ? text.split(".").every((part) => Number(part) < 256)
    : /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/.test(text);

/** The long form `published=80,target=8080` as a short one. */
const standard = (spec: string): Outcome<string> => {
  if (!spec.includes("=")) return { value: spec };
  const fields: Record<string, string> = { protocol: "tcp", published: "", target: "" };
  for (const field of spec.split(",")) {
    const [key, value] = keyAndValue(field);
    if (value === undefined || key === "")
      return { error: `invalid publish opts format (should be name=value but got '${field}')` };
    fields[key] = value;
  }
  return { value: `${fields.published}:${fields.target}/${fields.protocol}` };
};

interface Mapping {
  readonly port: string;
  readonly binding: PortBinding;
}

const mappingsOf = (spec: string): Outcome<readonly Mapping[]> => {
  const [rawIp, hostText, containerText] = splitSpec(spec);
  const [portText, protocol] = splitProtocol(containerText);
  if (portText === "") return { error: `no port specified: ${spec}<empty>` };
  const ip = rawIp.replace(/^\[(.*)\]$/, "$1");
  if (ip !== "" && !isAddress(ip)) return { error: `invalid IP address: ${ip}` };
  const container = rangeOf(portText);
  if ("error" in container) return { error: `invalid containerPort: ${portText}` };
  const host = hostText === "" ? undefined : rangeOf(hostText);
  if (host !== undefined && "error" in host) return { error: `invalid hostPort: ${hostText}` };
  const { start, end } = container.value;
  const hosts = host?.value;
  if (hosts !== undefined && end - start !== hosts.end - hosts.start && end !== start)
    return { error: `invalid ranges specified for container and host Ports: ${portText} and ${hostText}` };
  if (!protocols.has(protocol.toLowerCase())) return { error: `invalid proto: ${protocol}` };
  const hostPort = (at: number): string => {
    if (hosts === undefined) return "";
    return start === end && hosts.start !== hosts.end ? `${hosts.start}-${hosts.end}` : String(hosts.start + at);
  };
  return {
    value: Array.from({ length: end - start + 1 }, (_none, at) => ({
      port: `${start + at}/${protocol.toLowerCase()}`,
      binding: { HostIp: ip, HostPort: hostPort(at) },
    })),
  };
};

const exposedPorts = (spec: string): Outcome<readonly string[]> => {
  if (spec.includes(":")) return { error: `invalid port format for --expose: ${spec}` };
  const [portText, protocol] = splitProtocol(spec);
  const range = rangeOf(portText);
  if ("error" in range) return { error: `invalid range format for --expose: ${spec}, error: ${range.error}` };
  const { start, end } = range.value;
  return { value: Array.from({ length: end - start + 1 }, (_none, at) => `${start + at}/${protocol}`) };
};

/** `-p` and `--expose`. Source: docker-cli.md §5.2.1; the grammar is docker/go-connections nat. */
export const readPorts = (publish: readonly string[], expose: readonly string[]): Outcome<Published> => {
  const bindings: Record<string, readonly PortBinding[]> = {};
  const exposed = new Set<string>();
  for (const given of publish) {
    const spec = standard(given);
    const mappings = "error" in spec ? spec : mappingsOf(spec.value);
    if ("error" in mappings) return mappings;
    for (const { port, binding } of mappings.value) {
      exposed.add(port);
      bindings[port] = [...(bindings[port] ?? []), binding];
    }
  }
  for (const spec of expose) {
    const ports = exposedPorts(spec);
    if ("error" in ports) return ports;
    for (const port of ports.value) exposed.add(port);
  }
  const sorted = Object.keys(bindings).sort();
  return {
    value: {
      exposed: [...exposed].sort(),
      bindings: Object.fromEntries(sorted.map((port) => [port, bindings[port] ?? []])),
    },
  };
};
