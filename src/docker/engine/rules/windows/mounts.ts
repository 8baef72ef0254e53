import { type Failure, failure } from "#core/failure.ts";
import type { MountSpec } from "../rules.ts";

// Source: reference/docker-cli.md §5.3; moby volume/mounts/windows_parser.go. The whole text is lower-cased first.
const directory = String.raw`[a-z]:[\\/](?:[^\\/:*?"<>|\r\n]+[\\/]?)*`;
const pipe = String.raw`[/\\]{2}\.[/\\]pipe[/\\][^:*?"<>|\r\n]+`;
const name = String.raw`[^\\/:*?"<>|\r\n]+`;
const grammar = new RegExp(
  `^(?:(?<source>${directory}|${pipe}|${name}):)?(?<target>[a-z]:[\\\\/]?|${directory}|${pipe})(?::(?<mode>ro|rw))?$`,
);
const reserved = /^(?:con|prn|nul|aux|com[1-9]|lpt[1-9])$/;

const backslashed = (path: string): string => path.replaceAll("/", "\\");
const isPipe = (path: string): boolean => /^[/\\]{2}\.[/\\]pipe[/\\]/i.test(path);
const isDrivePath = (path: string): boolean => /^[a-z]:[\\/]/i.test(path);
const trimmed = (path: string): string => path.replace(/(?<=[^:])\\+$/, "");

const invalid = (spec: string, reason = ""): Failure =>
  failure("400", `invalid volume specification: '${spec}'${reason === "" ? "" : `: ${reason}`}`);

const mountProblem = (type: string, reason: string): string => `invalid mount config for type "${type}": ${reason}`;

const onSystemDrive = (target: string): boolean => /^c:[\\/]?$/i.test(target);

/** Reads `-v`. The host's side is looked at later. */
export const parseBind = (spec: string): MountSpec | Failure => {
  const match = grammar.exec(spec.toLowerCase());
  if (match?.groups === undefined) return invalid(spec);
  const { source = "", target = "", mode = "" } = match.groups;
  const type = source !== "" && isPipe(source) ? "npipe" : isDrivePath(source) ? "bind" : "volume";
  if ((type === "npipe") !== isPipe(target)) return invalid(spec);
  if (type === "volume" && reserved.test(source))
    return invalid(spec, `volume name "${source}" cannot be a reserved word for Windows filenames`);
  const typed = spec
    .slice(match[0].length - target.length - (mode === "" ? 0 : mode.length + 1))
    .slice(0, target.length);
  if (onSystemDrive(target))
    return invalid(spec, mountProblem(type, `destination path cannot be \`c:\` or \`c:\\\`: ${typed}`));
  return {
    type,
    source: type === "volume" ? source : trimmed(backslashed(source)),
    target: trimmed(backslashed(target)),
    readOnly: mode === "ro",
    mode,
    fromBinds: true,
  };
};

const types = ["bind", "volume", "npipe"];

/** Checks `--mount`. */
export const checkMount = (mount: MountSpec): MountSpec | Failure => {
  const wrong = (reason: string): Failure => failure("400", mountProblem(mount.type, reason));
  if (!types.includes(mount.type)) return wrong("mount type unknown");
  if (mount.target === "") return wrong("field Target must not be empty");
  if (onSystemDrive(mount.target)) return wrong(`destination path cannot be \`c:\` or \`c:\\\`: ${mount.target}`);
  if (mount.type !== "volume" && mount.source === "") return wrong("field Source must not be empty");
  if (mount.type === "npipe" && !isPipe(mount.source)) return wrong(`'${mount.source}' is not a valid pipe path`);
  if (mount.type === "npipe" ? !isPipe(mount.target) : !/^[a-z]:/i.test(mount.target))
    return wrong(`invalid mount path: '${mount.target}' mount path must be absolute`);
  return {
    ...mount,
    source: mount.type === "volume" ? mount.source : backslashed(mount.source),
    target: backslashed(mount.target),
  };
};
