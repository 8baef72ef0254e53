import type { System } from "#shell/system.ts";
import { contentOf } from "../../common/content.ts";
import { joinTo, parentOf, stemOf } from "../../common/path.ts";

/** A shared framework that an application asks for. */
export interface Needed {
  readonly name: string;
  readonly version: string;
}

const isNeeded = (value: unknown): value is Needed =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Needed).name === "string" &&
  typeof (value as Needed).version === "string";

/**
 * The frameworks in an application's `.runtimeconfig.json`; null where there is none, or nobody knows what is in it.
 * Source: dotnet/sdk, documentation/specs/runtime-configuration-file.md.
 */
export const neededFrameworks = (system: System, assembly: string): readonly Needed[] | null => {
  const found = system.find(joinTo(parentOf(assembly), `${stemOf(assembly)}.runtimeconfig.json`));
  const text = found === null ? null : contentOf(system, found);
  if (text === null) return null;
  try {
    const options = (JSON.parse(text.replace(/^\uFEFF/, "")) as { runtimeOptions?: Record<string, unknown> } | null)
      ?.runtimeOptions;
    const named = [options?.framework, ...(Array.isArray(options?.frameworks) ? options.frameworks : [])];
    return named.filter(isNeeded);
  } catch {
    return null;
  }
};
