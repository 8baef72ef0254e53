import type { System } from "#shell/system.ts";
import { disable, enable, featureNamed, isEnabled } from "../common/features/enable.ts";
import { features } from "../common/features/features.ts";
import type { Options } from "./options.ts";
import { progress, success, unknownFeature } from "./report.ts";

/** CBS_E_UNKNOWN_UPDATE. */
const unknown = 0x800f080c;

type Say = (text: string) => void;

const named = (options: Options): readonly string[] => options.get("featurename") ?? [];

/** The families that optional features of Windows Server have their names from: of one that the table lacks, nobody knows what it lays down. */
const family =
  /^(?:IIS|WCF|WAS|NetFx|MSMQ|SMB|Microsoft|Windows|MicrosoftWindows|Server|Print|Printing|RSAT|AD|Active|DNS|DHCP|FS|File|Remote|Multi|Data|Failover|HyperV|Client|Telnet|TFTP|Simple|Application|Directory|Face|Internet|Media|NFS|SNMP|WMI|Xps|Storage|Web)/i;

export const enableFeature = (system: System, options: Options, say: Say): number => {
  const names = named(options);
  const wrong = names.find((each) => featureNamed(each, "optional") === undefined && !family.test(each));
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

export const disableFeature = (system: System, options: Options, say: Say): number => {
  say("Disabling feature(s)\n");
  disable(
    system,
    named(options).flatMap((name) => featureNamed(name, "optional") ?? []),
  );
  say(progress + success);
  return 0;
};

const foundation = "Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.20348.1";

export const listFeatures = (system: System, say: Say): number => {
  const rows = features.flatMap((each) =>
    each.optional === null
      ? []
      : [`Feature Name : ${each.optional}\nState : ${isEnabled(system, each) ? "Enabled" : "Disabled"}\n\n`],
  );
  say(`Features listing for package : ${foundation}\n\n${rows.join("")}${success}`);
  return 0;
};
