import type { Mount } from "#docker/engine/api/mount.ts";
import { parseBytes } from "#shell/units.ts";
import { csvFields, keyAndValue } from "./csv.ts";

export type MountRead = { readonly mount: Mount } | { readonly error: string };

/** Keys of `--mount` that may stand without a value. */
const switches = new Set(["readonly", "ro", "volume-nocopy", "bind-nonrecursive"]);

const truth: Readonly<Record<string, boolean>> = { "1": true, true: true, "0": false, false: false };

interface Draft {
  readonly fields: Readonly<Record<string, string>>;
  readonly volumeOptions: Readonly<Record<string, string>>;
  readonly volumeLabels: Readonly<Record<string, string>>;
}

const known = new Set([
  ...switches,
  "type",
  "source",
  "src",
  "target",
  "dst",
  "destination",
  "consistency",
  "bind-propagation",
  "bind-recursive",
  "volume-subpath",
  "volume-label",
  "volume-driver",
  "volume-opt",
  "image-subpath",
  "tmpfs-size",
  "tmpfs-mode",
]);

const otherSpelling: Readonly<Record<string, string>> = {
  src: "source",
  dst: "target",
  destination: "target",
  ro: "readonly",
};

const recursions = new Set(["enabled", "disabled", "writable", "readonly"]);

const fieldProblem = (key: string, value: string | undefined, field: string): string | undefined => {
  if (value === undefined && !switches.has(key)) return `invalid field '${field}' must be a key=value pair`;
  if (!known.has(key)) return `unexpected key '${key}' in '${field}'`;
  if (switches.has(key) && value !== undefined && truth[value] === undefined)
    return `invalid value for ${key}: ${value}`;
  if (key === "bind-recursive" && !recursions.has(value ?? ""))
    return `invalid value for bind-recursive: ${value} (must be "enabled", "disabled", "writable", or "readonly")`;
  if (key === "tmpfs-size" && parseBytes(value ?? "") === undefined) return `invalid value for ${key}: ${value}`;
  return key === "tmpfs-mode" && !/^[0-7]+$/.test(value ?? "") ? `invalid value for ${key}: ${value}` : undefined;
};

const withField = (draft: Draft, key: string, value: string): Draft => {
  if (key === "volume-opt" || key === "volume-label") {
    const [name, setting = ""] = keyAndValue(value);
    const part = key === "volume-opt" ? "volumeOptions" : "volumeLabels";
    return { ...draft, [part]: { ...draft[part], [name]: setting } };
  }
  return { ...draft, fields: { ...draft.fields, [otherSpelling[key] ?? key]: value } };
};

const on = (text: string | undefined): boolean => text !== undefined && truth[text] === true;

const some = <T extends object>(options: T): T | undefined => (Object.keys(options).length > 0 ? options : undefined);

const bindOptions = ({ fields }: Draft) =>
  some({
    ...(fields["bind-propagation"] === undefined ? {} : { Propagation: fields["bind-propagation"] }),
    ...(fields["bind-recursive"] === "disabled" || on(fields["bind-nonrecursive"]) ? { NonRecursive: true } : {}),
    ...(fields["bind-recursive"] === "writable" ? { ReadOnlyNonRecursive: true } : {}),
    ...(fields["bind-recursive"] === "readonly" ? { ReadOnlyForceRecursive: true } : {}),
  });

const volumeOptions = ({ fields, volumeLabels, volumeOptions: options }: Draft) => {
  const driver = some({
    ...(fields["volume-driver"] === undefined ? {} : { Name: fields["volume-driver"] }),
    ...(some(options) === undefined ? {} : { Options: options }),
  });
  return some({
    ...(on(fields["volume-nocopy"]) ? { NoCopy: true } : {}),
    ...(some(volumeLabels) === undefined ? {} : { Labels: volumeLabels }),
    ...(fields["volume-subpath"] === undefined ? {} : { Subpath: fields["volume-subpath"] }),
    ...(driver === undefined ? {} : { DriverConfig: driver }),
  });
};

const tmpfsOptions = ({ fields }: Draft) =>
  some({
    ...(fields["tmpfs-size"] === undefined ? {} : { SizeBytes: parseBytes(fields["tmpfs-size"]) ?? 0 }),
    ...(fields["tmpfs-mode"] === undefined ? {} : { Mode: Number.parseInt(fields["tmpfs-mode"], 8) }),
  });

const mountOf = (draft: Draft): MountRead => {
  const { type = "volume", source, target = "", consistency } = draft.fields;
  if (type === "") return { error: "type is required" };
  if (target === "") return { error: "target is required" };
  const bind = bindOptions(draft);
  const volume = volumeOptions(draft);
  const tmpfs = tmpfsOptions(draft);
  const foreign = [
    ["bind", bind],
    ["volume", volume],
    ["tmpfs", tmpfs],
  ] as const;
  for (const [kind, options] of foreign)
    if (options !== undefined && type !== kind)
      return { error: `cannot mix '${kind}-*' options with mount type '${type}'` };
  return {
    mount: {
      Type: type,
      ...(source === undefined ? {} : { Source: source }),
      Target: target,
      ...(on(draft.fields.readonly) ? { ReadOnly: true } : {}),
      ...(consistency === undefined ? {} : { Consistency: consistency.toLowerCase() }),
      ...(bind === undefined ? {} : { BindOptions: bind }),
      ...(volume === undefined ? {} : { VolumeOptions: volume }),
      ...(tmpfs === undefined ? {} : { TmpfsOptions: tmpfs }),
    },
  };
};

/** Reads one `--mount type=…,source=…,target=…`. */
export const readMount = (text: string): MountRead => {
  if (text === "") return { error: "EOF" };
  let draft: Draft = { fields: {}, volumeOptions: {}, volumeLabels: {} };
  for (const field of csvFields(text)) {
    const [written, value] = keyAndValue(field);
    const key = written.toLowerCase();
    const problem = fieldProblem(key, value, field);
    if (problem !== undefined) return { error: problem };
    draft = withField(draft, key, value ?? "true");
  }
  return mountOf(draft);
};
