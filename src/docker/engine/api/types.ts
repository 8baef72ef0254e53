/** The JSON of the Docker Engine API 1.47, names as in the API; only what one of the two ends uses. */
export type * from "./container.ts";
export type * from "./exec.ts";
export type * from "./host-config.ts";
export type * from "./image.ts";

export type * from "./mount.ts";
export type * from "./network.ts";
export type * from "./stats.ts";
export type * from "./stream-message.ts";
export type * from "./system.ts";
export type * from "./volume.ts";
