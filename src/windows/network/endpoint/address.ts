import type { PortBinding } from "#contract/network-driver.ts";
import type { Tx } from "#core/tx.ts";
import type { Reader } from "#core/world.ts";
import { addressNumber, addressText, parsePrefix, sizeOf } from "../address.ts";
import type { Network } from "../network/network.ts";
import { endpoints } from "./endpoint.ts";

// A random number that is not taken; if chance does not find one, the first that is free. Null if none is.
const pick = (tx: Tx, count: number, taken: ReadonlySet<number>): number | null => {
  for (let tries = 0; tries < 20; tries += 1) {
    const number = Math.floor(tx.random() * count);
    if (!taken.has(number)) return number;
  }
  for (let number = 0; number < count; number += 1) if (!taken.has(number)) return number;
  return null;
};

/** An address that HNS gives: any free one between the gateway and the last. Null if the network is full. */
export const newAddress = (tx: Tx, { id, subnet }: Network): string | null => {
  const prefix = parsePrefix(subnet);
  if (prefix === null) return null;
  const first = prefix.base + 2;
  const taken = tx
    .all(endpoints)
    .filter(({ network }) => network === id)
    .map(({ ipAddress }) => (addressNumber(ipAddress) ?? 0) - first);
  const number = pick(tx, sizeOf(prefix) - 3, new Set(taken));
  return number === null ? null : addressText(first + number);
};

/** A network card's address out of the network's pool. */
export const newMac = (tx: Tx, { macPool }: Network): string => {
  const taken = tx.all(endpoints).map(({ macAddress }) => Number.parseInt(macAddress.slice(-4).replace("-", ""), 16));
  const number = pick(tx, 0x1000, new Set(taken.map((each) => each % 0x1000))) ?? 0;
  const digits = number.toString(16).padStart(3, "0").toUpperCase();
  return `${macPool}${digits.charAt(0)}-${digits.slice(1)}`;
};

/** Dynamic ports of Windows. Source: Microsoft, "default dynamic port range for TCP/IP". */
const dynamic = { first: 49152, count: 16384 };

/** Whether a host port of this protocol is mapped already. */
export const isMapped = (reader: Reader, { hostPort, protocol }: PortBinding): boolean =>
  reader
    .all(endpoints)
    .some(({ ports }) => ports.some((each) => each.hostPort === hostPort && each.protocol === protocol));

/** The mappings with a port chosen wherever 0 stands. */
export const withPorts = (tx: Tx, wanted: readonly PortBinding[]): readonly PortBinding[] => {
  const made: PortBinding[] = [];
  for (const binding of wanted) {
    const used = [...tx.all(endpoints).flatMap(({ ports }) => ports), ...made, ...wanted]
      .filter(({ protocol }) => protocol === binding.protocol)
      .map(({ hostPort }) => hostPort - dynamic.first);
    const hostPort = binding.hostPort || dynamic.first + (pick(tx, dynamic.count, new Set(used)) ?? 0);
    made.push({ ...binding, hostIp: "0.0.0.0", hostPort });
  }
  return made;
};
