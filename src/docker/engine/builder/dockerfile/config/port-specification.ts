import { type Failure, failure } from "#core/failure.ts";

const most = 65535;

const rangeOf = (text: string): readonly [number, number] | undefined => {
  const [first, last = first, ...more] = text.split("-");
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  if (!/^\d+$/.test(first) || !/^\d+$/.test(last)) return undefined;
  const range = [Number(first), Number(last)] as const;
  return range[0] <= range[1] && range[1] <= most ? range : undefined;
};

/**
 * The ports, as `80/tcp`, that one word of EXPOSE names: `[[address:]host port:]port[-port][/protocol]`.
 * Source: docker/go-connections nat.ParsePortSpec, as engine 27.5.1 uses it.
 */
export const portsOf = (word: string): readonly string[] | Failure => {
  const parts = word.split(":");
  const [port = "", typed = ""] = (parts.at(-1) ?? "").split(/\/(.*)/s);
  if (port === "") return failure("500", `no port specified: ${word}<empty>`);
  const protocol = typed === "" ? "tcp" : typed.toLowerCase();
  if (!["tcp", "udp", "sctp"].includes(protocol)) return failure("500", `invalid proto: ${protocol}`);
  const range = rangeOf(port);
  if (range === undefined) return failure("500", `invalid containerPort: ${port}`);
  const host = parts.at(-2) ?? "";
  const hostRange = host === "" ? range : rangeOf(host);
  if (hostRange === undefined) return failure("500", `invalid hostPort: ${host}`);
  const [first, last] = range;
  if (last > first && hostRange[1] - hostRange[0] !== last - first) {
    return failure("500", `invalid ranges specified for container and host Ports: ${port} and ${host}`);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${protocol}`);
};
