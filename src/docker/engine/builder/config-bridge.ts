import { type ContainerConfig, imageConfigOf } from "../container/config.ts";
import type { ImageConfig } from "./dockerfile/index.ts";

const dockerfileFields = [
  "User",
  "ExposedPorts",
  "Env",
  "Cmd",
  "ArgsEscaped",
  "Healthcheck",
  "Volumes",
  "WorkingDir",
  "Entrypoint",
  "OnBuild",
  "Labels",
  "StopSignal",
  "Shell",
] as const;

/** What a Dockerfile can say, out of an image's configuration. */
export const stageConfig = (config: ContainerConfig): ImageConfig => {
  const entries = dockerfileFields.flatMap((name) => (config[name] === undefined ? [] : [[name, config[name]]]));
  return { ...(Object.fromEntries(entries) as ImageConfig), Env: config.Env ?? [] };
};

/** A whole configuration with what a stage has come to. `Image` is what the stage stands on. */
export const containerConfig = (stage: ImageConfig, image: string): ContainerConfig =>
  imageConfigOf({ ...stage, Image: image, Env: stage.Env.length === 0 ? null : stage.Env });
