import { compressArchive, expandArchive, getFileHash } from "./archive.ts";
import type { Cmdlet } from "./cmdlet.ts";
import * as computer from "./computer.ts";
import { testNetConnection } from "./connection.ts";
import { addContent, getContent, outFile, selectString, setContent, teeObject } from "./content.ts";
import {
  addCapability,
  disableOptionalFeature,
  enableOptionalFeature,
  getOptionalFeature,
  getWindowsFeature,
  installWindowsFeature,
  uninstallWindowsFeature,
} from "./features.ts";
import { formatList, formatTable, formatWide } from "./format-cmdlets.ts";
import { helpCmdlets } from "./help.ts";
import { iisCmdlets } from "./iis.ts";
import * as information from "./information.ts";
import { makeDirectory, newItem, removeItem } from "./item-change.ts";
import { getChildItem, getItem, testPath } from "./item-list.ts";
import { clearContent, copyItem, moveItem, renameItem } from "./item-move.ts";
import { convertFromJson, convertToCsv, convertToJson } from "./json.ts";
import {
  convertPath,
  getLocation,
  joinPath,
  popLocation,
  pushLocation,
  resolve,
  setLocation,
  splitPath,
} from "./location.ts";
import { moduleCmdlets } from "./modules.ts";
import * as objects from "./objects.ts";
import * as order from "./order.ts";
import { getProcess, startProcess, startSleep, stopProcess, waitProcess } from "./processes.ts";
import {
  getItemProperty,
  getItemPropertyValue,
  newItemProperty,
  removeItemProperty,
  setItemProperty,
} from "./property.ts";
import { invokeCommand, invokeExpression, measureCommand } from "./run-text.ts";
import { securityCmdlets } from "./security.ts";
import {
  getService,
  newService,
  removeService,
  restartService,
  setService,
  startService,
  stopService,
} from "./services.ts";
import { invokeRestMethod, invokeWebRequest, startBitsTransfer } from "./web.ts";
import * as write from "./write.ts";

/** Every cmdlet. */
export const cmdlets: readonly Cmdlet[] = [
  getChildItem,
  getItem,
  testPath,
  newItem,
  makeDirectory,
  removeItem,
  copyItem,
  moveItem,
  renameItem,
  clearContent,
  getContent,
  setContent,
  addContent,
  outFile,
  teeObject,
  selectString,
  setLocation,
  getLocation,
  pushLocation,
  popLocation,
  joinPath,
  splitPath,
  resolve,
  convertPath,
  getItemProperty,
  getItemPropertyValue,
  setItemProperty,
  newItemProperty,
  removeItemProperty,
  write.writeHost,
  write.writeOutput,
  write.writeVerbose,
  write.writeDebug,
  write.writeWarning,
  write.writeInformation,
  write.writeProgress,
  write.writeError,
  write.outNull,
  write.outHost,
  write.outDefault,
  write.outString,
  write.clearHost,
  write.readHost,
  objects.forEachObject,
  objects.whereObject,
  objects.selectObject,
  order.sortObject,
  order.measureObject,
  objects.groupObject,
  objects.newObject,
  objects.addMember,
  objects.getMember,
  formatTable,
  formatList,
  formatWide,
  convertFromJson,
  convertToJson,
  convertToCsv,
  getProcess,
  stopProcess,
  startProcess,
  waitProcess,
  startSleep,
  getService,
  startService,
  stopService,
  restartService,
  setService,
  newService,
  removeService,
  invokeWebRequest,
  invokeRestMethod,
  startBitsTransfer,
  testNetConnection,
  expandArchive,
  compressArchive,
  getFileHash,
  installWindowsFeature,
  uninstallWindowsFeature,
  getWindowsFeature,
  enableOptionalFeature,
  disableOptionalFeature,
  getOptionalFeature,
  addCapability,
  information.getDate,
  information.newTimeSpan,
  information.getVariable,
  information.setVariable,
  information.newVariable,
  information.removeVariable,
  information.setAlias,
  information.newAlias,
  computer.getComputerInfo,
  computer.getCimInstance,
  computer.getWmiObject,
  computer.getHotFix,
  information.getRandom,
  information.newGuid,
  information.getHost,
  information.getCulture,
  invokeExpression,
  invokeCommand,
  measureCommand,
  ...iisCmdlets,
  ...moduleCmdlets,
  ...securityCmdlets,
  ...helpCmdlets(() => cmdlets),
];

const byName = new Map(cmdlets.map((each) => [each.name.toLowerCase(), each]));
const aliases = new Map(
  cmdlets.flatMap((each) => (each.aliases ?? []).map((alias) => [alias.toLowerCase(), each.name] as const)),
);

/** Names that PowerShell 7 leaves to programs. Source: learn.microsoft.com, "Differences between Windows PowerShell and PowerShell". */
const desktopOnly = new Set(["curl", "wget", "sc"]);

export const cmdletOf = (name: string, edition: "Desktop" | "Core"): Cmdlet | undefined => {
  const found = byName.get(name.toLowerCase());
  return found?.desktop && edition === "Core" ? undefined : found;
};

export const aliasOf = (name: string, edition: "Desktop" | "Core"): string | undefined =>
  edition === "Core" && desktopOnly.has(name.toLowerCase()) ? undefined : aliases.get(name.toLowerCase());
