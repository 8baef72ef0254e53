import type { System } from "#shell/system.ts";
import { contentOf } from "../common/content.ts";
import { joinTo } from "../common/path.ts";

/** What of a `package.json` matters here. Source: docs.npmjs.com, package.json. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly main?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** A package at a place below `node_modules`. */
export interface Locked {
  /** `express`, `express/node_modules/debug`. */
  readonly path: string;
  readonly version: string;
}

const parsed = (system: System, path: string): unknown => {
  const found = system.find(path);
  const text = found === null ? null : contentOf(system, found);
  if (text === null) return null;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const texts = (value: unknown): Readonly<Record<string, string>> =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((each): each is [string, string] => typeof each[1] === "string"))
    : {};

/** A manifest; empty where nobody knows what is in the file, null where there is none. */
export const manifestOf = (system: System, directory: string): Manifest | null => {
  const path = joinTo(directory, "package.json");
  if (system.find(path) === null) return null;
  const value = parsed(system, path);
  if (!isRecord(value)) return {};
  return {
    ...(typeof value.name === "string" ? { name: value.name } : {}),
    ...(typeof value.version === "string" ? { version: value.version } : {}),
    ...(typeof value.main === "string" ? { main: value.main } : {}),
    dependencies: texts(value.dependencies),
    devDependencies: texts(value.devDependencies),
    scripts: texts(value.scripts),
  };
};

/** What a lock file pins; null where there is none, empty where it is of another form. Source: docs.npmjs.com, package-lock.json, "packages". */
export const lockedIn = (system: System, directory: string, production: boolean): readonly Locked[] | null => {
  const path = joinTo(directory, "package-lock.json");
  if (system.find(path) === null) return null;
  const value = parsed(system, path);
  if (!isRecord(value) || !isRecord(value.packages)) return [];
  return Object.entries(value.packages).flatMap(([key, entry]) => {
    if (!key.startsWith("node_modules/") || !isRecord(entry) || (production && entry.dev === true)) return [];
    return [
      { path: key.slice("node_modules/".length), version: typeof entry.version === "string" ? entry.version : "1.0.0" },
    ];
  });
};
