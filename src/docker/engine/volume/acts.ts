import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import type { Fields } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { durations } from "../daemon/durations.ts";
import { emit } from "../daemon/event-row.ts";
import { moby } from "../daemon/sources.ts";
import { type NamedVolume, namedVolumes } from "./volume.ts";

export const volumeCreate = defineAct<Fields<Omit<NamedVolume, "created">>>("volume.create", {
  takes: durations.record,
  run: (tx, fields) => {
    if (find(tx, namedVolumes, ({ name }) => name === fields.name) !== undefined) return;
    tx.insert(namedVolumes, { ...fields, created: tx.now });
    emit(tx, "volume", "create", fields.name, { driver: "local" });
  },
  explain: ({ data }) =>
    step(`The volume ${data.name} is a directory of the host: ${data.mountpoint}.`, moby("volume/local/local.go")),
});

export const volumeRemove = defineAct<{ readonly name: string }>("volume.remove", {
  run: (tx, { name }) => {
    const row = find(tx, namedVolumes, (each) => each.name === name);
    if (row === undefined) return;
    tx.remove(namedVolumes, row.id);
    emit(tx, "volume", "destroy", name, { driver: "local" });
  },
  explain: ({ data }) => step(`The engine forgets the volume ${data.name}.`, moby("volume/local/local.go")),
});
