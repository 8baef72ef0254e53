import { sha256Hex } from "#core/digest.ts";
import { imageConfigOf } from "../../container/config.ts";
import type { Image } from "../image.ts";
import { chainIds } from "../views.ts";

const noConfig = imageConfigOf({});

const sorted = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))));

/** Configurations of single layers, which engines before 1.9 read, base first. Source: moby image/tarexport/save.go, saveImage; image/v1/imagev1.go, CreateID. */
export const legacyConfigurations = (image: Image): readonly string[] => {
  const { diffIds, created, config, architecture, os, author, comment, dockerVersion } = image;
  const texts: string[] = [];
  let parent = "";
  for (const [at, chainId] of chainIds(diffIds).entries()) {
    const below = { created: "1970-01-01T00:00:00Z", container_config: noConfig };
    const own = { created, container_config: noConfig, config, architecture, os };
    const said = Object.entries({ docker_version: dockerVersion, author, comment }).filter(([, text]) => text !== "");
    const fields = at === diffIds.length - 1 ? { ...own, ...Object.fromEntries(said) } : below;
    const id = sha256Hex(sorted({ ...fields, layer_id: chainId, ...(parent === "" ? {} : { parent }) }));
    texts.push(JSON.stringify({ id, ...(parent === "" ? {} : { parent: parent.slice(7) }), ...fields, os }));
    parent = `sha256:${id}`;
  }
  return texts;
};
