import type { EndpointSettings } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagText, flagTexts } from "#shell/flags/values.ts";
import { goQuote } from "#shell/go-quote.ts";
import { type NetworkAttachment, plainAttachment, readNetwork } from "../flags/network.ts";
import type { Outcome } from "../machine.ts";

/** Networks that every Windows engine has; a Windows client knows `nat` as one. */
const isUserDefined = (name: string): boolean =>
  !["default", "none", "nat"].includes(name) && !name.startsWith("container:");

export const emptyEndpoint: EndpointSettings = {
  IPAMConfig: null,
  Links: null,
  Aliases: null,
  MacAddress: "",
  DriverOpts: null,
  NetworkID: "",
  EndpointID: "",
  Gateway: "",
  IPAddress: "",
  IPPrefixLen: 0,
  IPv6Gateway: "",
  GlobalIPv6Address: "",
  GlobalIPv6PrefixLen: 0,
  DNSNames: null,
};

/** Flags that mean the first network only, as an attachment. */
const firstOnly = (flags: Flags): NetworkAttachment => ({
  target: "",
  aliases: flagTexts(flags, "network-alias"),
  links: flagTexts(flags, "link"),
  linkLocalIps: flagTexts(flags, "link-local-ip"),
  driverOptions: {},
  ipv4: flagText(flags, "ip"),
  ipv6: flagText(flags, "ip6"),
  mac: flagText(flags, "mac-address"),
});

const conflicts: readonly (readonly [keyof NetworkAttachment, string, string])[] = [
  ["aliases", "--network-alias", "alias"],
  ["links", "--link", "links"],
  ["ipv4", "--ip", "IPv4 address"],
  ["ipv6", "--ip6", "IPv6 address"],
  ["mac", "--mac-address", "MAC address"],
  ["linkLocalIps", "--link-local-ip", "link-local IP addresses"],
];

const merged = (own: NetworkAttachment, first: NetworkAttachment): Outcome<NetworkAttachment> => {
  for (const [key, flag, what] of conflicts)
    if (own[key].toString() !== "" && first[key].toString() !== "")
      return { error: `conflicting options: cannot specify both ${flag} and per-network ${what}` };
  return {
    value: {
      ...own,
      aliases: [...own.aliases, ...first.aliases],
      links: isUserDefined(own.target) ? [...own.links, ...first.links] : own.links,
      linkLocalIps: [...own.linkLocalIps, ...first.linkLocalIps],
      ipv4: own.ipv4 === "" ? first.ipv4 : own.ipv4,
      ipv6: own.ipv6 === "" ? first.ipv6 : own.ipv6,
      mac: own.mac === "" ? first.mac : own.mac,
    },
  };
};

const ipamOf = ({ ipv4, ipv6, linkLocalIps }: NetworkAttachment): EndpointSettings["IPAMConfig"] =>
  ipv4 === "" && ipv6 === "" && linkLocalIps.length === 0
    ? null
    : {
        ...(ipv4 === "" ? {} : { IPv4Address: ipv4 }),
        ...(ipv6 === "" ? {} : { IPv6Address: ipv6 }),
        ...(linkLocalIps.length === 0 ? {} : { LinkLocalIPs: linkLocalIps }),
      };

const macPattern = /^(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})$/i;

const endpointOf = (attachment: NetworkAttachment): Outcome<EndpointSettings> => {
  const { target, aliases, links, driverOptions, mac } = attachment;
  if (target.trim() === "") return { error: "no name set for network" };
  if (!isUserDefined(target) && aliases.length > 0)
    return { error: "network-scoped aliases are only supported for user-defined networks" };
  if (!isUserDefined(target) && links.length > 0)
    return { error: "links are only supported for user-defined networks" };
  if (mac !== "" && !macPattern.test(mac)) return { error: `${mac} is not a valid mac address` };
  return {
    value: {
      ...emptyEndpoint,
      IPAMConfig: ipamOf(attachment),
      Links: links.length === 0 ? null : links,
      Aliases: aliases.length === 0 ? null : aliases,
      MacAddress: mac,
      DriverOpts: Object.keys(driverOptions).length === 0 ? null : driverOptions,
    },
  };
};

export interface NetworkFlags {
  readonly mode: string;
  readonly endpoints: Readonly<Record<string, EndpointSettings>>;
}

const isPlain = (endpoint: EndpointSettings): boolean => JSON.stringify(endpoint) === JSON.stringify(emptyEndpoint);

/** `--network` and what goes with it. Source: docker-cli.md §5.2.1. */
export const readNetworks = (flags: Flags): Outcome<NetworkFlags> => {
  const given = flagTexts(flags, "network").flatMap((text) => {
    const read = readNetwork(text);
    return "error" in read ? [] : [read.attachment];
  });
  const attachments = given.length === 0 ? [plainAttachment("default")] : given;
  const endpoints: Record<string, EndpointSettings> = {};
  for (const [at, own] of attachments.entries()) {
    const whole: Outcome<NetworkAttachment> = at === 0 ? merged(own, firstOnly(flags)) : { value: own };
    const endpoint = "error" in whole ? whole : endpointOf(whole.value);
    if ("error" in endpoint) return endpoint;
    if (own.target in endpoints) return { error: `network ${goQuote(own.target)} is specified multiple times` };
    if (given.length === 1 && isPlain(endpoint.value)) continue;
    endpoints[own.target] = endpoint.value;
  }
  const userDefined = given.filter(({ target }) => isUserDefined(target)).length;
  if (userDefined > 0 && userDefined < given.length)
    return { error: "conflicting options: cannot attach both user-defined and non-user-defined network-modes" };
  return { value: { mode: attachments[0]?.target ?? "default", endpoints } };
};
