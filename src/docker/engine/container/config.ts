import { type Failure, isFailure } from "#core/failure.ts";
import { type Shape, shaped } from "../api/json.ts";
import type { ContainerConfig } from "../api/types.ts";

export type { ContainerConfig };

const shape: Shape = {
  Hostname: ["text", ""],
  Domainname: ["text", ""],
  User: ["text", ""],
  AttachStdin: ["bool", false],
  AttachStdout: ["bool", false],
  AttachStderr: ["bool", false],
  ExposedPorts: ["set", undefined],
  Tty: ["bool", false],
  OpenStdin: ["bool", false],
  StdinOnce: ["bool", false],
  Env: ["texts", null],
  Cmd: ["texts", null],
  Healthcheck: ["object", undefined],
  ArgsEscaped: ["bool", undefined],
  Image: ["text", ""],
  Volumes: ["set", null],
  WorkingDir: ["text", ""],
  Entrypoint: ["texts", null],
  OnBuild: ["texts", null],
  Labels: ["map", null],
  StopSignal: ["text", undefined],
  StopTimeout: ["int", undefined],
  Shell: ["texts", undefined],
};

/** The configuration in a request, or a failure as Go's decoder words it. */
export const readContainerConfig = (value: unknown): ContainerConfig | Failure => {
  const read = shaped(shape, value, "ContainerConfigWrapper");
  return isFailure(read) ? read : (read as unknown as ContainerConfig);
};

const nothing: ContainerConfig = {
  Hostname: "",
  Domainname: "",
  User: "",
  AttachStdin: false,
  AttachStdout: false,
  AttachStderr: false,
  Tty: false,
  OpenStdin: false,
  StdinOnce: false,
  Env: null,
  Cmd: null,
  Image: "",
  Volumes: null,
  WorkingDir: "",
  Entrypoint: null,
  OnBuild: null,
  Labels: null,
};

/** The `config` member of an image as the engine shows it: with every field of a container's. */
export const imageConfigOf = (config: unknown): ContainerConfig => {
  const read = readContainerConfig(config);
  return isFailure(read) ? nothing : read;
};
