import { refText } from "#core/table.ts";
import { containerRef, containers, isRunning } from "#docker/engine/container/container.ts";
import { layerRoot } from "#windows/storage/layer/folders.ts";
import type { Seen } from "../../seen.ts";
import type { StorageModel } from "../model.ts";
import { arrivingAt, isMaking } from "./arriving.ts";
import { disksOf } from "./disks.ts";
import { layersOf } from "./layers.ts";

const OFFER = "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022";

/** Storage at a moment. With the eyes of a running container only its own volume is to be seen. */
export const storageOf = (seen: Seen): StorageModel => {
  const eyes = seen.now.all(containers).some((row) => isRunning(row) && refText(containerRef(row)) === seen.observer);
  return {
    folder: layerRoot,
    disks: disksOf(seen, eyes),
    layers: layersOf(seen.now),
    arriving: arrivingAt(seen.timeline, seen.moment, seen.now),
    making: isMaking(seen.now),
    offer: OFFER,
    layersVeiled: eyes,
  };
};
