import type { Port } from "#docker/engine/api/types.ts";

/** Successive ports of one address and protocol. */
interface Run {
  readonly start: number;
  readonly last: number;
}

const groupKey = (port: Port): string => `${port.IP === undefined || port.IP === "" ? "" : `${port.IP}/`}${port.Type}`;

const runText = (key: string, { start, last }: Run): string => {
  const slash = key.lastIndexOf("/");
  const range = start === last ? String(start) : `${start}-${last}`;
  return slash < 0 ? `${range}/${key}` : `${key.slice(0, slash)}:${range}->${range}/${key.slice(slash + 1)}`;
};

const hostText = (ip: string): string => (ip.includes(":") ? `[${ip}]` : ip);

const byNumber = (a: Port, b: Port): number =>
  a.PrivatePort - b.PrivatePort ||
  (a.IP ?? "").localeCompare(b.IP ?? "") ||
  (a.PublicPort ?? 0) - (b.PublicPort ?? 0) ||
  a.Type.localeCompare(b.Type);

/** The PORTS column: equal and unpublished ports as ranges, then the mapped ones. Source: docker-cli.md §6.1. */
export const portsText = (ports: readonly Port[]): string => {
  const groups = new Map<string, Run>();
  const order: string[] = [];
  const ranges: string[] = [];
  const mapped: string[] = [];
  for (const port of [...ports].sort(byNumber)) {
    const { PrivatePort: own, PublicPort: host = 0, IP: ip = "" } = port;
    if (ip !== "" && host !== own) {
      mapped.push(`${hostText(ip)}:${host}->${own}/${port.Type}`);
      continue;
    }
    const key = groupKey(port);
    const run = groups.get(key);
    if (run === undefined) order.push(key);
    else if (own > run.last + 1) ranges.push(runText(key, run));
    const joins = run !== undefined && own <= run.last + 1;
    groups.set(key, { start: joins ? run.start : own, last: own });
  }
  for (const key of order) {
    const run = groups.get(key);
    if (run !== undefined) ranges.push(runText(key, run));
  }
  return [...ranges, ...mapped].join(", ");
};
