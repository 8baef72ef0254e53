import { type Failure, failure } from "#core/failure.ts";
import { type MountSpec, noOptions, type VolumesFrom } from "../rules.ts";

// Source: reference/docker-cli.md §5.3; moby volume/mounts/windows_parser.go. The whole text is lower-cased first.
const directory = String.raw`(?:\\\\\?\\)?[a-z]:[\\/](?:[^\\/:*?"<>|\r\n]+[\\/]?)*`;
const pipe = String.raw`[/\\]{2}\.[/\\]pipe[/\\][^:*?"<>|\r\n]+`;
const name = String.raw`[^\\/:*?"<>|\r\n]+`;
const grammar = new RegExp(
  `^(?:(?<source>${directory}|${pipe}|${name}):)?(?<target>[a-z]:[\\\\/]?|${directory}|${pipe})(?::(?<mode>ro|rw))?$`,
);
const reserved = /^(?:con|prn|nul|aux|com[1-9]|lpt[1-9])$/;

const backslashed = (path: string): string => path.replaceAll("/", "\\");
const isPipe = (path: string): boolean => /^[/\\]{2}\.[/\\]pipe[/\\]/i.test(path);
const isDrivePath = (path: string): boolean => /^(?:\\\\\?\\)?[a-z]:[\\/]/i.test(path);
const trimmed = (path: string): string => path.replace(/(?<=[^:])\\+$/, "");

const invalid = (spec: string, reason = ""): Failure =>
  failure("400", `invalid volume specification: '${spec}'${reason === "" ? "" : `: ${reason}`}`);

const notRoot = (target: string): string =>
  `destination path cannot be \`c:\` or \`c:\\\`: ${backslashed(target.toLowerCase())}`;

const onSystemDrive = (target: string): boolean => /^c:[\\/]?$/i.test(target);

const missingField = (name: string): string => `field ${name} must not be empty`;
const extraField = (name: string): string => `field ${name} must not be specified`;
const targetGrammar = new RegExp(`^(?:[a-z]:[\\\\/]?|${directory}|${pipe})$`);

const isLocal = (path: string): boolean =>
  !/^(?:[a-z]:|[\\/])/i.test(path) &&
  path.split(/[\\/]/).reduce((depth, name) => (depth < 0 ? depth : depth + (name === ".." ? -1 : 1)), 0) >= 0;

const problems: Readonly<Record<string, (mount: MountSpec) => string | undefined>> = {
  bind: ({ source, options = noOptions }) => {
    if (source === "") return missingField("Source");
    if (options.propagation !== "") return `invalid propagation mode: ${options.propagation}`;
    if (options.given.includes("VolumeOptions")) return extraField("VolumeOptions");
    return targetGrammar.test(source.toLowerCase())
      ? undefined
      : `invalid mount path: '${source}' mount path must be absolute`;
  },
  volume: ({ source, readOnly, options = noOptions }) => {
    if (options.given.includes("BindOptions")) return extraField("BindOptions");
    if (options.subpath !== "" && source !== "" && !isLocal(options.subpath))
      return "subpath must be a relative path within the volume";
    if (source === "" && readOnly) return "must not set ReadOnly mode when using anonymous volumes";
    if (source !== "" && !new RegExp(`^${name}$`).test(source)) return "invalid volume name";
    return reserved.test(source)
      ? `volume name "${source}" cannot be a reserved word for Windows filenames`
      : undefined;
  },
  npipe: ({ source, target, readOnly, options = noOptions }) => {
    if (source === "") return missingField("Source");
    if (options.given.includes("BindOptions")) return extraField("BindOptions");
    if (readOnly) return extraField("ReadOnly");
    const other = [source, target].find((path) => !/^\\\\\.\\pipe\\/.test(path));
    return other === undefined ? undefined : `'${other}' is not a valid pipe path`;
  },
};

/** Why a mount is none, in the engine's order. Source: moby volume/mounts/windows_parser.go, validateMountConfigReg. */
const mountFault = (mount: MountSpec): string | undefined => {
  const { type, source, target, options = noOptions } = mount;
  const wrong = (reason: string): string => `invalid mount config for type "${type}": ${reason}`;
  if (target === "") return wrong(missingField("Target"));
  if (onSystemDrive(target)) return wrong(notRoot(target));
  if (!targetGrammar.test(target.toLowerCase())) return wrong(`invalid mount path: '${target}'`);
  const check = problems[type];
  if (check === undefined) return wrong("mount type unknown");
  if (type === "volume" && source === "" && options.subpath !== "")
    return "must not set Subpath when using anonymous volumes";
  const problem = check(mount);
  return problem === undefined ? undefined : wrong(problem);
};

const settled = (mount: MountSpec): MountSpec => ({
  ...mount,
  source: mount.type === "volume" ? mount.source : trimmed(backslashed(mount.source)),
  target: trimmed(backslashed(mount.target)),
});

/** Checks `--mount`. */
export const checkMount = (mount: MountSpec): MountSpec | Failure => {
  const fault = mountFault(mount);
  return fault === undefined ? settled(mount) : failure("400", fault);
};

/** Reads `-v`. The host's side is looked at later. */
export const parseBind = (spec: string): MountSpec | Failure => {
  const match = grammar.exec(spec.toLowerCase());
  if (match?.groups === undefined) return invalid(spec);
  const { source = "", target = "", mode = "" } = match.groups;
  const type = isPipe(source) ? "npipe" : isDrivePath(source) ? "bind" : "volume";
  // An anonymous volume has no mode. That nothing but a pipe can be shown as one is an assumption.
  if ((source === "" && mode !== "") || (type !== "npipe" && isPipe(target))) return invalid(spec);
  const mount: MountSpec = {
    type,
    source: backslashed(source),
    target,
    readOnly: mode === "ro",
    mode,
    fromBinds: true,
  };
  const fault = mountFault(mount);
  return fault === undefined ? settled(mount) : invalid(spec, fault);
};

/** Reads `--volumes-from`. Source: moby volume/mounts/windows_parser.go, ParseVolumesFrom. */
export const parseVolumesFrom = (text: string): VolumesFrom | Failure => {
  const [container = "", ...rest] = text.split(":");
  const mode = rest.join(":");
  if (text === "") return failure("500", "volumes-from specification cannot be an empty string");
  return /^(?:rw|ro)?$/i.test(mode)
    ? { container, readOnly: mode.toLowerCase() === "ro" }
    : failure("500", `invalid mode: ${mode}`);
};
