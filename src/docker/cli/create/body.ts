import type { ContainerConfig, CreateRequest, HostConfig, Mount, StringMap } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagGiven, flagNumber, flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import { readMount } from "../flags/mount.ts";
import type { ClientMachine, Outcome } from "../machine.ts";
import { environmentOf, labelsOf, pairs } from "./environment.ts";
import { readHealth } from "./health.ts";
import { capabilities, readRestart, readSecurity, readStorageOptions, valueProblem } from "./host-options.ts";
import { readLimits } from "./limits.ts";
import { readNetworks } from "./networks.ts";
import { readPorts } from "./ports.ts";
import { readVolumes } from "./volumes.ts";

const orNull = <T>(items: readonly T[]): readonly T[] | null => (items.length === 0 ? null : items);

const filled = (map: StringMap): StringMap | undefined => (Object.keys(map).length === 0 ? undefined : map);

/** What is given only sometimes: absent where undefined. */
const present = <T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** All that is read from flags and can be wrong, in the order in which the client looks. */
const readParts = (flags: Flags, machine: ClientMachine) => {
  const problem = valueProblem(flags);
  const parts = {
    ports: readPorts(flagTexts(flags, "publish"), flagTexts(flags, "expose")),
    volumes: readVolumes(flagTexts(flags, "volume"), machine.absolute),
    environment: environmentOf(flagTexts(flags, "env-file"), flagTexts(flags, "env"), machine),
    labels: labelsOf(flagTexts(flags, "label-file"), flagTexts(flags, "label"), machine),
    values: problem === undefined ? { value: null } : { error: problem },
    restart: readRestart(flagText(flags, "restart")),
    security: readSecurity(flagTexts(flags, "security-opt")),
    storage: readStorageOptions(flagTexts(flags, "storage-opt")),
    health: readHealth(flags),
    networks: readNetworks(flags),
  };
  const error = Object.values(parts).find((part): part is { readonly error: string } => "error" in part);
  return { parts, error };
};

type Read<K extends keyof Parts> = Extract<Parts[K], { value: unknown }>["value"];
type Parts = ReturnType<typeof readParts>["parts"];

const configOf = (
  flags: Flags,
  [image = "", ...command]: readonly string[],
  read: <K extends keyof Parts>(part: K) => Read<K>,
): ContainerConfig => {
  const streams = flagTexts(flags, "attach");
  const stdin = flagOn(flags, "interactive");
  const attachStdin = stdin || streams.includes("stdin");
  const entrypoint = flagText(flags, "entrypoint");
  const { exposed } = read("ports");
  return {
    Hostname: flagText(flags, "hostname"),
    Domainname: flagText(flags, "domainname"),
    User: flagText(flags, "user"),
    AttachStdin: attachStdin,
    AttachStdout: streams.length === 0 || streams.includes("stdout"),
    AttachStderr: streams.length === 0 || streams.includes("stderr"),
    ...(exposed.length === 0 ? {} : { ExposedPorts: Object.fromEntries(exposed.map((port) => [port, {}])) }),
    Tty: flagOn(flags, "tty"),
    OpenStdin: stdin,
    StdinOnce: stdin && attachStdin,
    Env: read("environment"),
    Cmd: orNull(command),
    ...present<ContainerConfig>({ Healthcheck: read("health") } as never),
    Image: image,
    Volumes: read("volumes").anonymous,
    WorkingDir: flagText(flags, "workdir"),
    Entrypoint: flagGiven(flags, "entrypoint") ? [entrypoint] : null,
    OnBuild: null,
    Labels: read("labels"),
    ...(flagText(flags, "stop-signal") === "" ? {} : { StopSignal: flagText(flags, "stop-signal") }),
    ...(flagGiven(flags, "stop-timeout") ? { StopTimeout: flagNumber(flags, "stop-timeout") } : {}),
  };
};

const mountsOf = (flags: Flags, absolute: (path: string) => string): readonly Mount[] | undefined => {
  const mounts = flagTexts(flags, "mount").flatMap((text): readonly Mount[] => {
    const read = readMount(text);
    if ("error" in read) return [];
    const { Type, Source } = read.mount;
    return [Type === "bind" && Source?.startsWith(".") ? { ...read.mount, Source: absolute(Source) } : read.mount];
  });
  return mounts.length === 0 ? undefined : mounts;
};

const tmpfsOf = (flags: Flags): StringMap | undefined =>
  filled(
    Object.fromEntries(
      flagTexts(flags, "tmpfs").map((text) => {
        const colon = text.indexOf(":");
        return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
      }),
    ),
  );

const hostConfigOf = (
  flags: Flags,
  machine: ClientMachine,
  read: <K extends keyof Parts>(part: K) => Read<K>,
): HostConfig => ({
  Binds: read("volumes").binds,
  ContainerIDFile: flagText(flags, "cidfile"),
  LogConfig: { Type: flagText(flags, "log-driver"), Config: pairs(flagTexts(flags, "log-opt")) },
  NetworkMode: read("networks").mode,
  PortBindings: read("ports").bindings,
  RestartPolicy: read("restart"),
  AutoRemove: flagOn(flags, "rm"),
  VolumeDriver: flagText(flags, "volume-driver"),
  VolumesFrom: orNull(flagTexts(flags, "volumes-from")),
  ConsoleSize: [0, 0],
  ...present<HostConfig>({ Annotations: filled(pairs(flagTexts(flags, "annotation"))) } as never),
  CapAdd: capabilities(flagTexts(flags, "cap-add")),
  CapDrop: capabilities(flagTexts(flags, "cap-drop")),
  CgroupnsMode: flagText(flags, "cgroupns"),
  Dns: flagTexts(flags, "dns"),
  DnsOptions: flagTexts(flags, "dns-option"),
  DnsSearch: flagTexts(flags, "dns-search"),
  ExtraHosts: orNull(flagTexts(flags, "add-host")),
  GroupAdd: orNull(flagTexts(flags, "group-add")),
  IpcMode: flagText(flags, "ipc"),
  Cgroup: "",
  Links: orNull(flagTexts(flags, "link")),
  OomScoreAdj: flagNumber(flags, "oom-score-adj"),
  PidMode: flagText(flags, "pid"),
  Privileged: flagOn(flags, "privileged"),
  PublishAllPorts: flagOn(flags, "publish-all"),
  ReadonlyRootfs: flagOn(flags, "read-only"),
  SecurityOpt: read("security").options,
  ...present<HostConfig>({ StorageOpt: filled(read("storage")), Tmpfs: tmpfsOf(flags) } as never),
  UTSMode: flagText(flags, "uts"),
  UsernsMode: flagText(flags, "userns"),
  ShmSize: flagNumber(flags, "shm-size"),
  ...present<HostConfig>({
    Sysctls: filled(pairs(flagTexts(flags, "sysctl"))),
    Runtime: flagText(flags, "runtime") === "" ? undefined : flagText(flags, "runtime"),
  } as never),
  Isolation: flagText(flags, "isolation"),
  ...readLimits(flags),
  ...present<HostConfig>({ Mounts: mountsOf(flags, machine.absolute) } as never),
  MaskedPaths: read("security").paths,
  ReadonlyPaths: read("security").paths,
  ...(flagGiven(flags, "init") ? { Init: flagOn(flags, "init") } : {}),
});

/** The body of `POST /containers/create` for the flags and arguments of `run` or `create`, or what the client refuses. */
export const createBody = (flags: Flags, args: readonly string[], machine: ClientMachine): Outcome<CreateRequest> => {
  const { parts, error } = readParts(flags, machine);
  if (error !== undefined) return error;
  const read = <K extends keyof Parts>(part: K): Read<K> => (parts[part] as { readonly value: Read<K> }).value;
  if (flagOn(flags, "rm") && !["no", ""].includes(read("restart").Name))
    return { error: "Conflicting options: --restart and --rm" };
  return {
    value: {
      ...configOf(flags, args, read),
      HostConfig: hostConfigOf(flags, machine, read),
      NetworkingConfig: { EndpointsConfig: read("networks").endpoints },
    },
  };
};
