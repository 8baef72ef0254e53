import { type Failure, failure, isFailure } from "#core/failure.ts";
import { isObject } from "../api/json.ts";
import { type HostConfig, readHostConfig } from "../container/host-config.ts";
import { type Call, queryFlag, queryText } from "../daemon/call.ts";
import { nameText, parseImageName } from "../image/reference.ts";

export interface BuildOptions {
  /** Names that the image shall get. */
  readonly tags: readonly string[];
  readonly dockerfile: string;
  /** Null: a name without a value. */
  readonly buildArgs: Readonly<Record<string, string | null>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly target: string;
  readonly platform: string;
  readonly quiet: boolean;
  readonly useCache: boolean;
  readonly remove: boolean;
  readonly forceRemove: boolean;
  readonly pull: boolean;
  readonly hostConfig: HostConfig;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const record = <T>(
  call: Call,
  name: string,
  what: string,
  fits: (value: unknown) => value is T,
): Readonly<Record<string, T>> | Failure => {
  const text = queryText(call, name);
  if (text === "") return {};
  const value = parsed(text);
  const wrong = failure("400", `error reading ${what}`);
  if (value === null) return {};
  if (!isObject(value)) return wrong;
  const entries = Object.entries(value).filter((entry): entry is [string, T] => fits(entry[1]));
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : wrong;
};

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

const tagsOf = ({ query }: Call): readonly string[] | Failure => {
  const tags = new Set<string>();
  for (const text of query.t ?? []) {
    if (text === "") continue;
    const name = parseImageName(text);
    if (isFailure(name)) return failure("400", `invalid reference format: ${text}`);
    if (name.digest !== null) return failure("400", "build tag cannot contain a digest");
    tags.add(nameText(name));
  }
  return [...tags];
};

const whole = (call: Call, name: string): number => {
  const text = queryText(call, name);
  return /^-?\d{1,15}$/.test(text) ? Number(text) : 0;
};

/** Source: Engine API v1.47, ImageBuild; moby api/server/router/build/build_routes.go. */
export const readBuildOptions = (call: Call): BuildOptions | Failure => {
  if (queryText(call, "version") === "2") return failure("400", "BuildKit is not enabled on daemon");
  if (queryText(call, "remote") !== "") return failure("501", "Silo builds from a context that the client sends.");
  if (queryFlag(call, "squash")) return failure("400", "squash is only supported with experimental mode");
  const tags = tagsOf(call);
  if (isFailure(tags)) return tags;
  const buildArgs = record(call, "buildargs", "build args", isTextOrNull);
  if (isFailure(buildArgs)) return buildArgs as Failure;
  const labels = record(call, "labels", "labels", isText);
  if (isFailure(labels)) return labels as Failure;
  const hostConfig = readHostConfig({
    Isolation: queryText(call, "isolation"),
    Memory: whole(call, "memory"),
    CpuShares: whole(call, "cpushares"),
    NetworkMode: queryText(call, "networkmode") || "default",
  });
  if (isFailure(hostConfig)) return hostConfig;
  const forceRemove = queryFlag(call, "forcerm");
  return {
    tags,
    dockerfile: queryText(call, "dockerfile") || "Dockerfile",
    buildArgs: buildArgs as Readonly<Record<string, string | null>>,
    labels: labels as Readonly<Record<string, string>>,
    target: queryText(call, "target"),
    platform: queryText(call, "platform"),
    quiet: queryFlag(call, "q"),
    useCache: !queryFlag(call, "nocache"),
    remove: forceRemove || queryText(call, "rm") === "" || queryFlag(call, "rm"),
    forceRemove,
    pull: queryFlag(call, "pull"),
    hostConfig,
  };
};
