import type { Hop } from "#core/explain.ts";

/** What rows say of the ways on which requests travel. */
const channels: Readonly<Partial<Record<Hop["channel"], string>>> = {
  "REST over a named pipe": "REST · named pipe",
  "library call": "library call · vmcompute.dll",
  "service control": "service control",
};

const portOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "Port" in body ? ` · ${String(body.Port)}` : "";

const described = (body: unknown): string =>
  typeof body === "object" && body !== null && "SystemType" in body ? " · JSON document" : "";

export const noteOf = ({ channel, body }: Hop): string =>
  `${channels[channel] ?? channel}${portOf(body)}${described(body)}`;

/** A label for a row: without the version of the API, and with the beginning of long ids. */
export const shortLabel = (label: string): string =>
  label
    .replace(/ \/v\d+\.\d+\//, " /")
    .replace(/\b([0-9a-f]{4})[0-9a-f]{8}(?:[0-9a-f]{52}|…)/g, "$1…")
    .replace(/\b([0-9A-F]{4})[0-9A-F]{4}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\b/g, "$1…");

/** What several calls in a row do together, by the kind of event that they are made for. */
const deeds: readonly (readonly [kind: string, title: string])[] = [
  ["layer.download", "the image’s layers, piece by piece"],
  ["layer.export", "turn what changed into a layer"],
  ["layer.create", "unpack the image’s layers"],
  ["layer.create-sandbox", "create the scratch disk"],
  ["layer.prepare", "attach and filter the layers"],
  ["layer.unprepare", "detach the scratch disk"],
  ["layer.destroy", "delete the scratch disk"],
  ["silo.create", "a job object becomes a silo"],
  ["endpoint.attach", "plug in the network card"],
  ["sm.prepare", "prepare the session"],
  ["image.add", "write down the image and its names"],
];

export const deedOf = (kinds: readonly string[]): string | null =>
  deeds.find(([kind]) => kinds.includes(kind))?.[1] ?? null;

const manyNames: Readonly<Record<string, string>> = {
  syscall: "syscalls",
  "library call": "library calls",
  network: "messages over the network",
  "REST over a named pipe": "messages on the pipe",
  pipe: "writes to the pipe",
  "file system": "calls of the file system",
};

/** `6 syscalls` */
export const countNote = (count: number, channel: Hop["channel"]): string =>
  `${count} ${manyNames[channel] ?? `calls, ${channel}`}`;

/** `svchost.exe ×5, CExecSvc.exe` */
export const listed = (names: readonly string[]): string =>
  [...new Set(names)]
    .map((name) => {
      const count = names.filter((each) => each === name).length;
      return count === 1 ? name : `${name} ×${count}`;
    })
    .join(", ");
