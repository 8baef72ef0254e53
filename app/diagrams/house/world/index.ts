import type { Hop } from "#core/explain.ts";
import { refText } from "#core/table.ts";
import { containerRef } from "#docker/engine/container/container.ts";
import type { HouseModel } from "../model.ts";
import { containerRooms } from "./container-rooms.ts";
import { hardwareOf } from "./hardware.ts";
import { hostRoom } from "./host-room.ts";
import { kernelFloor } from "./kernel-floor.ts";
import type { View } from "./rows.ts";
import { tokenOf } from "./token.ts";

/** The house of a world. `observer`: "host", or the ref of a container as text, whose eyes see nothing of the others. */
export const houseOf = (view: View, hop: Hop | null, observer: string): HouseModel => ({
  host: hostRoom(view, observer !== "host"),
  containers: containerRooms(view, (each) => observer !== "host" && refText(containerRef(each)) !== observer),
  kernel: kernelFloor(view),
  hardware: hardwareOf(view),
  token: tokenOf(view, hop),
});
