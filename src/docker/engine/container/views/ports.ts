import type { PortBinding } from "#contract/network-driver.ts";
import type { Port, PortMap } from "../../api/types.ts";
import type { Container } from "../container.ts";

const boundPorts = ({ attachments }: Container): readonly PortBinding[] =>
  attachments.flatMap(({ endpoint }) => endpoint?.ports ?? []);

const numberOf = (port: string): number => Number.parseInt(port, 10);

/** `NetworkSettings.Ports`: nothing while it does not run. */
export const portMap = (container: Container): PortMap => {
  if (container.status !== "running") return {};
  const result: Record<string, { HostIp: string; HostPort: string }[] | null> = {};
  for (const port of Object.keys(container.config.ExposedPorts ?? {})) result[port] = null;
  for (const { hostIp, hostPort, containerPort, protocol } of boundPorts(container)) {
    const key = `${containerPort}/${protocol}`;
    result[key] = [...(result[key] ?? []), { HostIp: hostIp === "" ? "0.0.0.0" : hostIp, HostPort: String(hostPort) }];
  }
  return result;
};

/** `Ports` of a row of `GET /containers/json`. */
export const portList = (container: Container): readonly Port[] => {
  if (container.status !== "running") return [];
  const bound = boundPorts(container);
  const exposed = Object.keys(container.config.ExposedPorts ?? {}).filter(
    (port) => !bound.some(({ containerPort, protocol }) => `${containerPort}/${protocol}` === port),
  );
  return [
    ...exposed.map((port) => ({ PrivatePort: numberOf(port), Type: port.split("/")[1] ?? "tcp" })),
    ...bound.map(({ hostIp, hostPort, containerPort, protocol }) => ({
      IP: hostIp === "" ? "0.0.0.0" : hostIp,
      PrivatePort: containerPort,
      PublicPort: hostPort,
      Type: protocol,
    })),
  ];
};
