import type { RestartPolicy } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagNumber, flagText, flagTexts } from "#shell/flags/values.ts";
import { goQuote } from "#shell/go-quote.ts";
import type { Outcome } from "../machine.ts";
import { pairs } from "./environment.ts";

/** `--restart`. Source: docker-cli.md §5.2. */
export const readRestart = (text: string): Outcome<RestartPolicy> => {
  const colon = text.indexOf(":");
  const name = colon < 0 ? text : text.slice(0, colon);
  const count = colon < 0 ? "" : text.slice(colon + 1);
  if (colon === 0) return { error: "invalid restart policy format: no policy provided before colon" };
  if (count !== "" && !/^[-+]?\d+$/.test(count))
    return { error: "invalid restart policy format: maximum retry count must be an integer" };
  return { value: { Name: name, MaximumRetryCount: Number(count) } };
};

export const readStorageOptions = (entries: readonly string[]): Outcome<Readonly<Record<string, string>>> =>
  entries.some((entry) => !entry.includes("=")) ? { error: "invalid storage option" } : { value: pairs(entries) };

export interface SecurityFlags {
  readonly options: readonly string[] | null;
  /** Empty lists where `systempaths=unconfined` is given. */
  readonly paths: readonly string[] | null;
}

export const readSecurity = (entries: readonly string[]): Outcome<SecurityFlags> => {
  const bad = entries.find((entry) => !/[=:]/.test(entry) && entry !== "no-new-privileges");
  if (bad !== undefined) return { error: `Invalid --security-opt: ${goQuote(bad)}` };
  const open = entries.includes("systempaths=unconfined");
  const options = entries.filter((entry) => entry !== "systempaths=unconfined");
  return { value: { options: entries.length === 0 ? null : options, paths: open ? [] : null } };
};

const modes: readonly (readonly [string, string, RegExp])[] = [
  ["pid", "invalid PID mode", /^(host|container:.+)?$/],
  ["uts", "invalid UTS mode", /^(host)?$/],
  ["userns", "invalid USER mode", /^(host)?$/],
  ["cgroupns", "invalid CGROUP mode", /^(host|private)?$/],
];

/** What the client alone finds wrong with single values, in the order in which it looks. */
export const valueProblem = (flags: Flags): string | undefined => {
  const swappiness = flagNumber(flags, "memory-swappiness");
  if (swappiness < -1 || swappiness > 100)
    return `invalid value: ${swappiness}. Valid memory swappiness range is 0-100`;
  const mode = modes.find(([flag, , pattern]) => !pattern.test(flagText(flags, flag)));
  if (mode !== undefined) return `--${mode[0]}: ${mode[1]}`;
  return flagText(flags, "log-driver") === "none" && flagTexts(flags, "log-opt").length > 0
    ? "invalid logging opts for driver none"
    : undefined;
};

/** Capabilities in the engine's spelling. */
export const capabilities = (names: readonly string[]): readonly string[] | null => {
  if (names.length === 0) return null;
  const spelled = names.map((name) => name.trim().toUpperCase());
  return [...new Set(spelled.map((name) => (name === "ALL" || name.startsWith("CAP_") ? name : `CAP_${name}`)))].sort();
};
