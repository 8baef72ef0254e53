import { type Failure, failure } from "#core/failure.ts";
import type { MountSpec, VolumesFrom } from "../rules.ts";

const clean = (path: string): string =>
  `/${path
    .split("/")
    .filter((name) => name !== "" && name !== ".")
    .join("/")}`;

const readOnly = (mode: string): boolean => mode.split(",").includes("ro");

/** Reads `-v`. Source: moby volume/mounts/linux_parser.go. */
export const parseBind = (spec: string): MountSpec | Failure => {
  const parts = spec.split(":");
  const [first = "", second, mode = "", ...more] = parts;
  const invalid = failure("400", `invalid volume specification: '${spec}'`);
  if (more.length > 0 || first === "") return invalid;
  const target = second ?? first;
  if (!target.startsWith("/")) return invalid;
  if (clean(target) === "/") return failure("400", `${invalid.message}: destination can't be '/'`);
  const source = second === undefined ? "" : first;
  const type = source.startsWith("/") ? "bind" : "volume";
  return {
    type,
    source: type === "bind" ? clean(source) : source,
    target: clean(target),
    readOnly: readOnly(mode),
    mode,
    fromBinds: true,
  };
};

/** Checks `--mount`. */
export const checkMount = (mount: MountSpec): MountSpec | Failure => {
  const wrong = (reason: string): Failure => failure("400", `invalid mount config for type "${mount.type}": ${reason}`);
  if (mount.type !== "bind" && mount.type !== "volume") return wrong("mount type unknown");
  if (mount.target === "") return wrong("field Target must not be empty");
  if (!mount.target.startsWith("/")) return wrong(`invalid mount path: '${mount.target}' mount path must be absolute`);
  if (mount.type === "bind" && mount.source === "") return wrong("field Source must not be empty");
  return mount;
};

/** Reads `--volumes-from`. Source: moby volume/mounts/linux_parser.go, ParseVolumesFrom. */
export const parseVolumesFrom = (text: string): VolumesFrom | Failure => {
  const [container = "", ...rest] = text.split(":");
  const mode = rest.join(":");
  if (text === "") return failure("500", "volumes-from specification cannot be an empty string");
  return mode === "" || mode.split(",").every((each) => /^(?:rw|ro|z|Z)$/.test(each))
    ? { container, readOnly: readOnly(mode) }
    : failure("500", `invalid mode: ${mode}`);
};
