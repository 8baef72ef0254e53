import type { PortBinding, PortMap } from "#docker/engine/api/types.ts";
import { failed, printed } from "../errors.ts";
import type { Printed } from "../invoke.ts";

const addressOf = ({ HostIp, HostPort }: PortBinding): string =>
  `${HostIp.includes(":") ? `[${HostIp}]` : HostIp}:${HostPort}`;

const numberOf = (port: string): number => Number.parseInt(port, 10);

/** `docker port`. `asked` is `80` or `80/tcp`; undefined for all. Source: docker-cli.md §6.3. */
export const formatPort = (container: string, ports: PortMap, asked?: string): Printed => {
  if (asked !== undefined) {
    const key = asked.includes("/") ? asked : `${asked}/tcp`;
    const bindings = ports[key] ?? [];
    if (bindings.length === 0) return failed(`Error: No public port '${asked}' published for ${container}`);
    return printed(bindings.map((binding) => `${addressOf(binding)}\n`).join(""));
  }
  return printed(
    Object.entries(ports)
      .sort(([a], [b]) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
      .flatMap(([port, bindings]) => (bindings ?? []).map((binding) => `${port} -> ${addressOf(binding)}\n`))
      .join(""),
  );
};
