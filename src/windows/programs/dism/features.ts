import type { System } from "#shell/system.ts";
import { disable, enable, featureNamed, isEnabled } from "../common/features/enable.ts";
import { features } from "../common/features/features.ts";
import type { Options } from "./options.ts";
import { progress, success, unknownFeature } from "./report.ts";

/** `0x800f080c`, CBS_E_UNKNOWN_UPDATE. */
const unknown = 0x800f080c;

const named = (options: Options): readonly string[] => options.get("featurename") ?? [];

// Features are many, and those of this table few: of others nothing is known but that servicing takes their names.
const known = (name: string): boolean => featureNamed(name, "optional") !== undefined;

const looksReal = (name: string): boolean => /^[A-Za-z][\w.-]{2,}$/.test(name);

export const enableFeature = (system: System, options: Options, say: (text: string) => void): number => {
  const names = named(options);
  const wrong = names.find((each) => !known(each) && !looksReal(each));
  if (wrong !== undefined || names.length === 0) {
    say(unknownFeature(wrong ?? ""));
    return unknown;
  }
  say("Enabling feature(s)\n");
  for (const name of names) {
    const feature = featureNamed(name, "optional");
    if (feature === undefined) system.notModelled(`what the feature ${name} lays down`);
    else enable(system, [feature]);
  }
  say(progress + success);
  return 0;
};

export const disableFeature = (system: System, options: Options, say: (text: string) => void): number => {
  say("Disabling feature(s)\n");
  disable(
    system,
    named(options).flatMap((name) => featureNamed(name, "optional") ?? []),
  );
  say(progress + success);
  return 0;
};

export const listFeatures = (system: System, say: (text: string) => void): number => {
  const rows = features.flatMap((each) =>
    each.optional === null
      ? []
      : [`Feature Name : ${each.optional}\nState : ${isEnabled(system, each) ? "Enabled" : "Disabled"}\n\n`],
  );
  say(
    `Features listing for package : Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.20348.1\n\n${rows.join("")}${success}`,
  );
  return 0;
};
