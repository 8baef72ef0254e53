import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import { durations, rates } from "../../daemon/durations.ts";
import { emit } from "../../daemon/event-row.ts";
import { humanSize } from "../../daemon/human-size.ts";
import { moby, modelParameter, registryApi } from "../../daemon/sources.ts";

interface Way {
  readonly daemon: EntityRef;
  readonly registry: EntityRef;
}

/** The engine asks a registry for a manifest. */
export const registryAsk = defineAct<Way & { readonly path: string; readonly tag: string }>("registry.ask", {
  takes: durations.registry,
  hop: ({ daemon, registry, path, tag }) => ({
    from: daemon,
    to: registry,
    channel: "network",
    label: `GET /v2/${path}/manifests/${tag}`,
  }),
  explain: ({ data }) => step(`The engine asks the registry what ${data.path}:${data.tag} is.`, registryApi),
});

/** The registry names the image's digest and layers, or says why not. */
export const registryAnswer = defineAct<Way & { readonly label: string; readonly body: unknown }>("registry.answer", {
  takes: durations.registry,
  hop: ({ daemon, registry, label, body }) => ({ from: registry, to: daemon, channel: "network", label, body }),
  explain: ({ data }) => step(`The registry answers: ${data.label}.`, registryApi),
});

/** A part of a layer arrives. */
export const layerDownload = defineAct<Way & { readonly digest: string; readonly from: number; readonly to: number }>(
  "layer.download",
  {
    takes: ({ from, to }) => Math.round(((to - from) / rates.download) * 1e6),
    hop: ({ daemon, registry, digest, to }) => ({
      from: registry,
      to: daemon,
      channel: "network",
      label: `${digest.slice(7, 19)} ${humanSize(to)}`,
    }),
    explain: ({ data }) =>
      step(`${humanSize(data.to)} of the layer ${data.digest.slice(7, 19)} have come.`, modelParameter, {
        simplified: "Silo fetches one layer after the other at one fixed speed; Docker fetches three at a time.",
      }),
  },
);

/** A part of a layer is unpacked. */
export const layerExtract = defineAct<{ readonly daemon: EntityRef; readonly digest: string; readonly bytes: number }>(
  "layer.extract",
  {
    takes: ({ bytes }) => Math.round((bytes / rates.extract) * 1e6),
    explain: ({ data }) =>
      step(
        `The layer ${data.digest.slice(7, 19)} is unpacked into a folder of its own.`,
        moby("layer/layer_store.go"),
        {
          about: data.daemon,
        },
      ),
  },
);

/** The pull is done. */
export const imagePulled = defineAct<{ readonly name: string; readonly daemon: EntityRef }>("image.pulled", {
  run: (tx, { name }) => emit(tx, "image", "pull", name, { name: name.replace(/[:@].*$/, "") }),
  explain: ({ data }) => step(`${data.name} is here.`, moby("daemon/images/image_pull.go"), { about: data.daemon }),
});

/** Nobody waits for the image any more. */
export const pullDropped = defineAct<{ readonly name: string; readonly daemon: EntityRef }>("image.pull-dropped", {
  explain: ({ data }) =>
    step(
      `The client that asked for ${data.name} is gone, so the engine drops the download: what has come and what has been unpacked of it is thrown away.`,
      moby("distribution/xfer/download.go"),
      { about: data.daemon },
    ),
});
