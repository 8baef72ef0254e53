import type { Reader } from "#core/world.ts";
import type { ContainerSummary } from "../../api/types.ts";
import { type Engine, unixMicros } from "../../daemon/engine.ts";
import { findImage } from "../../image/find-image.ts";
import { type Container, shortId } from "../container.ts";
import { mountView } from "./mounts.ts";
import { networkMap } from "./networks.ts";
import { portList } from "./ports.ts";
import { stateText, statusText } from "./status.ts";

/** Source: reference/docker-cli.md §2.3. */
const commandText = ({ path, args }: Container): string =>
  [path, ...args.map((arg) => (arg.includes(" ") ? `'${arg}'` : arg))].join(" ");

/** The reference it was made from, or the short id where that leads elsewhere by now. */
export const shownImage = (reader: Reader, { image, imageId }: Container): string =>
  findImage(reader, image)?.imageId === imageId ? image : shortId(imageId);

/** A row of `GET /containers/json`. */
export const containerSummary = (
  engine: Engine,
  reader: Reader,
  container: Container,
  size: boolean,
): ContainerSummary => ({
  Id: container.containerId,
  Names: [`/${container.name}`],
  Image: shownImage(reader, container),
  ImageID: container.imageId,
  Command: commandText(container),
  Created: Math.floor(unixMicros(engine, reader, container.created) / 1e6),
  Ports: portList(container),
  ...(size ? { SizeRw: 0, SizeRootFs: 0 } : {}),
  Labels: container.config.Labels ?? {},
  State: stateText(container),
  Status: statusText(container, reader.now),
  HostConfig: { NetworkMode: container.hostConfig.NetworkMode },
  NetworkSettings: { Networks: networkMap(engine, container) },
  Mounts: container.mounts.map(mountView),
});
