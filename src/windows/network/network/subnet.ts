import type { Tx } from "#core/tx.ts";
import { addressText, overlap, type Prefix, parsePrefix, prefixText } from "../address.ts";
import { type Network, networks } from "./network.ts";

/** The prefix of the first nat network: one of those that HNS has been seen to choose. Source: reference/hcs-hns.md §7.1. */
export const firstSubnet = "172.28.144.0/20";

/** The host's own network, to which transparent and bridged networks belong: an assumption. */
const lan: Prefix = { base: 192 * 2 ** 24 + 168 * 2 ** 16 + 2 ** 8, length: 24 };

const onLan: readonly Network["type"][] = ["transparent", "l2bridge", "l2tunnel"];

// 172.16.0.0/12 holds 256 prefixes of length 20.
const first = 172 * 2 ** 24 + 16 * 2 ** 16;

/** A random /20 inside 172.16.0.0/12 that no network has yet; for networks on the LAN the LAN's. */
export const newSubnet = (tx: Tx, type: Network["type"]): string => {
  if (onLan.includes(type)) return prefixText(lan);
  const taken = tx.all(networks).flatMap(({ subnet }) => parsePrefix(subnet) ?? []);
  const free = Array.from({ length: 256 }, (_, at): Prefix => ({ base: first + at * 2 ** 12, length: 20 })).filter(
    (prefix) => !taken.some((each) => overlap(each, prefix)),
  );
  const chosen = free[Math.floor(tx.random() * free.length)];
  return chosen === undefined ? firstSubnet : prefixText(chosen);
};

/** The first address of a prefix. */
export const gatewayOf = (subnet: string): string => {
  const prefix = parsePrefix(subnet);
  return prefix === null ? "" : addressText(prefix.base + 1);
};
