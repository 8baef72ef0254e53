import type { ContainerJSON } from "#docker/engine/api/types.ts";
import type { Executor } from "../call.ts";
import { formatPort } from "./format.ts";

/** `docker port`. */
export const port: Executor = ({ engine, args: [name = "", asked] }) => {
  const { NetworkSettings } = engine.need<ContainerJSON>({ method: "GET", path: `/containers/${name}/json` });
  return formatPort(name, NetworkSettings.Ports, asked);
};
