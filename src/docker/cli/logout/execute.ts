import type { Executor } from "../call.ts";
import { printed } from "../errors.ts";

/** `docker logout`: the client forgets what it may know of a registry; the engine is not asked. */
export const logout: Executor = ({ args: [server = "https://index.docker.io/v1/"] }) =>
  printed(`Removing login credentials for ${server}\n`);
