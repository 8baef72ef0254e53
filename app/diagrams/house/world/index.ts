import type { Hop } from "#core/explain.ts";
import { refText } from "#core/table.ts";
import { containerRef, containers, isRunning } from "#docker/engine/container/container.ts";
import type { HouseModel } from "../model.ts";
import { containerRooms } from "./container-rooms.ts";
import { hardwareOf } from "./hardware.ts";
import { hostRoom } from "./host-room.ts";
import { kernelFloor } from "./kernel-floor.ts";
import type { View } from "./rows.ts";
import { seenFrom } from "./seen-from.ts";
import { tokenOf } from "./token.ts";

/** The house of a world. `observer`: the ref of a running container as text, to see what it sees; anything else is the host. */
export const houseOf = (view: View, hop: Hop | null, observer: string): HouseModel => {
  // What changes most often comes first: whoever compares two houses soon knows.
  const model: HouseModel = {
    token: tokenOf(view, hop),
    hardware: hardwareOf(view),
    containers: containerRooms(view),
    host: hostRoom(view),
    kernel: kernelFloor(view),
  };
  const eyes = view.now.all(containers).find((each) => isRunning(each) && refText(containerRef(each)) === observer);
  return eyes === undefined ? model : seenFrom(model, containerRef(eyes));
};
