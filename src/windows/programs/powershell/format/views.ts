import { momentOf, shortDate } from "../../common/moment.ts";
import { parentOf } from "../../common/path.ts";
import { textOf } from "../value/convert.ts";
import { isKind, memberOf, type Value } from "../value/value.ts";
import type { Column, View } from "./view.ts";

const member = (value: Value, name: string): Value =>
  isKind(value, "object") ? (memberOf(value, name) ?? null) : null;

const column = (label: string, width: number, name: string, right = false): Column => ({
  label,
  width,
  right,
  text: (value) => {
    const given = member(value, name);
    return Array.isArray(given) ? `{${given.map(textOf).join(", ")}}` : textOf(given);
  },
});

const number = (label: string, width: number, name: string, scale = 1): Column => ({
  label,
  width,
  right: true,
  text: (value) => {
    const given = Number(member(value, name) ?? 0);
    return String(Math.round(given / scale));
  },
});

const stamp = (value: Value): string => {
  const written = member(value, "LastWriteTime");
  const moment = momentOf(isKind(written, "object") ? Number(written.members.Millis) : 0);
  const date = shortDate(moment).replace(/^0/, "").replace("/0", "/");
  const clock = `${moment.hour % 12 || 12}:${String(moment.minute).padStart(2, "0")} ${moment.hour < 12 ? "AM" : "PM"}`;
  return `${date.padStart(10)}  ${clock.padStart(8)}`;
};

const file: View = {
  type: "System.IO.",
  group: (value) => `    Directory: ${parentOf(textOf(member(value, "FullName")))}`,
  columns: [
    column("Mode", 7, "Mode"),
    { label: "LastWriteTime", width: 26, right: true, text: stamp },
    column("Length", 14, "Length", true),
    column("Name", 0, "Name"),
  ],
};

const process: View = {
  type: "System.Diagnostics.Process",
  columns: [
    column("Handles", 7, "Handles", true),
    number("NPM(K)", 7, "NPM", 1024),
    number("PM(K)", 8, "PM", 1024),
    number("WS(K)", 10, "WS", 1024),
    { label: "CPU(s)", width: 10, right: true, text: (value) => Number(member(value, "CPU") ?? 0).toFixed(2) },
    column("Id", 6, "Id", true),
    column("SI", 3, "SI", true),
    column("ProcessName", 0, "ProcessName"),
  ],
};

export const views: readonly View[] = [
  file,
  process,
  {
    type: "System.ServiceProcess.ServiceController",
    columns: [column("Status", 8, "Status"), column("Name", 18, "Name"), column("DisplayName", 0, "DisplayName")],
  },
  {
    type: "Microsoft.Windows.ServerManager.Commands.FeatureOperationResult",
    columns: [
      column("Success", 7, "Success"),
      column("Restart Needed", 14, "RestartNeeded"),
      column("Exit Code", 14, "ExitCode"),
      { label: "Feature Result", width: 0, text: (value) => featureText(member(value, "FeatureResult")) },
    ],
  },
  { type: "System.Collections.DictionaryEntry", columns: [column("Name", 30, "Name"), column("Value", 0, "Value")] },
  { type: "System.Management.Automation.PathInfo", columns: [column("Path", 0, "Path")] },
  { type: "System.Guid", columns: [column("Guid", 0, "Guid")] },
  {
    type: "System.Version",
    columns: ["Major", "Minor", "Build", "Revision"].map((name) =>
      column(name, 6 + (name === "Revision" ? 2 : 0), name),
    ),
  },
  {
    type: "Microsoft.PowerShell.Commands.FileHashInfo",
    columns: [column("Algorithm", 15, "Algorithm"), column("Hash", 70, "Hash"), column("Path", 0, "Path")],
  },
];

// The names of what was turned on, cut as the column is.
const featureText = (value: Value): string => {
  const names = (Array.isArray(value) ? value : [value]).map(textOf).join(", ");
  return names.length > 41 ? `{${names.slice(0, 40)}...` : `{${names}}`;
};

export const viewOf = (type: string): View | undefined =>
  views.find((each) => (each.type.endsWith(".") ? type.startsWith(each.type) : type === each.type));
