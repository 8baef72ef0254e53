import type { Reader } from "#core/world.ts";
import { hosts } from "../../kernel/host/host.ts";

/** What the host's clock shows: Unix milliseconds. */
export const wallClock = (reader: Reader): number => (reader.all(hosts)[0]?.epoch ?? 0) + Math.floor(reader.now / 1000);
