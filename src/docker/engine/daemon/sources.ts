import type { Source } from "#core/explain.ts";

/** Where statements about the engine come from. */
const from = (title: string, mark: Source["mark"], url: string): Source => ({ title, mark, url });

export const engineApi = from(
  "Docker Engine API v1.47",
  "documented",
  "https://docs.docker.com/reference/api/engine/version/v1.47/",
);
export const moby = (path: string): Source =>
  from(`moby v27.5.1, ${path}`, "from source code", `https://github.com/moby/moby/blob/v27.5.1/${path}`);
export const registryApi = from(
  "OCI Distribution Specification",
  "documented",
  "https://github.com/opencontainers/distribution-spec/blob/main/spec.md",
);
export const modelParameter: Source = { title: "Model parameter", mark: "assumption" };
