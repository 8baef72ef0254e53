import type { IpamConfig, NetworkCreateRequest } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagGiven, flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import { pairs } from "../../create/environment.ts";

/** One block per subnet, its gateway and range at the same place of their lists. */
const ipamConfig = (flags: Flags): readonly IpamConfig[] =>
  flagTexts(flags, "subnet").map((Subnet, at) => {
    const range = flagTexts(flags, "ip-range")[at];
    const gateway = flagTexts(flags, "gateway")[at];
    return {
      Subnet,
      ...(range === undefined ? {} : { IPRange: range }),
      ...(gateway === undefined ? {} : { Gateway: gateway }),
    };
  });

/** The body of `POST /networks/create`, as recorded from docker 28.2.2. Blocks are matched by their order, which the real client does by containment. */
export const networkCreateBody = (flags: Flags, [name = ""]: readonly string[]): NetworkCreateRequest => {
  const from = flagText(flags, "config-from");
  return {
    Name: name,
    Driver: flagText(flags, "driver"),
    Scope: flagText(flags, "scope"),
    ...(flagGiven(flags, "ipv6") ? { EnableIPv6: flagOn(flags, "ipv6") } : {}),
    IPAM: {
      Driver: flagText(flags, "ipam-driver"),
      Options: pairs(flagTexts(flags, "ipam-opt")),
      Config: ipamConfig(flags),
    },
    Internal: flagOn(flags, "internal"),
    Attachable: flagOn(flags, "attachable"),
    Ingress: flagOn(flags, "ingress"),
    ConfigOnly: flagOn(flags, "config-only"),
    ConfigFrom: from === "" ? null : { Network: from },
    Options: pairs(flagTexts(flags, "opt")),
    Labels: pairs(flagTexts(flags, "label")),
  };
};
