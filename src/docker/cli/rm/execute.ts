import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { formatEach } from "../format/each.ts";
import { allAtOnce, when } from "../lists.ts";

/** `docker rm`. With `--force`, a container that is not there is told but does not count. */
export const rm: Executor = (call) => {
  const { flags, args } = call;
  const force = flagOn(flags, "force");
  const query = {
    ...when("force", force),
    ...when("link", flagOn(flags, "link")),
    ...when("v", flagOn(flags, "volumes")),
  };
  const results = allAtOnce(call, args, (name) => ({ method: "DELETE", path: `/containers/${name}`, query }));
  return formatEach(results.map((result) => ({ ...result, forgiven: force && result.status === 404 })));
};
