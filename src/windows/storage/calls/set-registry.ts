import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import { layeredKeys } from "../source.ts";
import { spelledIn } from "../volume/registry.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { askerOf } from "./call.ts";

export interface SetRegistry {
  readonly process: EntityRef;
  /** The disk that holds the hives: the container's C:, or the host's. */
  readonly volume: VolumeId;
  /** `HKLM\SOFTWARE\X\Value`. */
  readonly name: string;
  /** Null deletes it. */
  readonly value: string | null;
}

/** Sets or deletes one registry value. */
export const setRegistry = defineAct<SetRegistry>("registry.set", {
  takes: 60,
  run: (tx, { volume, name, value }) => {
    const { registry } = need(tx, volumes, volume);
    tx.update(volumes, volume, { registry: { ...registry, [spelledIn(registry, name) ?? name]: value } });
  },
  hop: ({ process, volume, name, value }) => ({
    from: process,
    to: refOf(volumes, volume),
    channel: "syscall",
    label: value === null ? "NtDeleteValueKey" : "NtSetValueKey",
    body: { name, value },
  }),
  explain: (occasion) => {
    const { volume, name, value } = occasion.data;
    const inside = need(occasion.before, volumes, volume).kind === "scratch";
    const what = value === null ? `deletes the registry value ${name}` : `sets the registry value ${name}`;
    return inside
      ? detail(
          `${askerOf(occasion)} ${what}: only the container's delta hive changes, the image's hives stay as they are.`,
          layeredKeys,
        )
      : detail(`${askerOf(occasion)} ${what}.`, layeredKeys);
  },
});
