import type { NetworkConnectRequest } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagText, flagTexts } from "#shell/flags/values.ts";
import { pairs } from "../../create/environment.ts";
import { emptyEndpoint } from "../../create/networks.ts";

/** The body of `POST /networks/{id}/connect`, as recorded from docker 28.2.2. */
export const networkConnectBody = (flags: Flags, [, container = ""]: readonly string[]): NetworkConnectRequest => {
  const links = flagTexts(flags, "link");
  const local = flagTexts(flags, "link-local-ip");
  const [ip, ip6] = [flagText(flags, "ip"), flagText(flags, "ip6")];
  return {
    Container: container,
    EndpointConfig: {
      ...emptyEndpoint,
      IPAMConfig: {
        ...(ip === "" ? {} : { IPv4Address: ip }),
        ...(ip6 === "" ? {} : { IPv6Address: ip6 }),
        ...(local.length === 0 ? {} : { LinkLocalIPs: local }),
      },
      Links: links.length === 0 ? null : links,
      Aliases: flagTexts(flags, "alias"),
      DriverOpts: pairs(flagTexts(flags, "driver-opt")),
    },
  };
};
