import { disable, enable, featureNamed, isEnabled } from "../../common/features/enable.ts";
import type { Feature } from "../../common/features/feature.ts";
import { features } from "../../common/features/features.ts";
import { textOf } from "../value/convert.ts";
import { isKind, object } from "../value/value.ts";
import { like } from "../value/wildcard.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

const result = (call: Call, done: readonly Feature[], failed: boolean): void =>
  call.emit(
    object("Microsoft.Windows.ServerManager.Commands.FeatureOperationResult", {
      Success: !failed,
      RestartNeeded: "No",
      ExitCode: failed ? "InvalidArgs" : done.length === 0 ? "NoChangeNeeded" : "Success",
      FeatureResult: done.map((each) => each.displayName),
    }),
  );

const namesOf = (call: Call): readonly string[] =>
  (call.has("Name")
    ? call.texts("Name")
    : call.input.map((each) => textOf(isKind(each, "object") ? (each.members.Name ?? each) : each))
  )
    .flatMap((each) => each.split(/\s*,\s*/))
    .filter((each) => each !== "");

const serverFeatures = (call: Call, act: (wanted: readonly Feature[]) => readonly Feature[]): void => {
  const wanted: Feature[] = [];
  for (const name of namesOf(call)) {
    const feature = featureNamed(name, "server");
    if (feature !== undefined) wanted.push(feature);
    else {
      call.complain({
        message: `ArgumentNotValid: The role, role service, or feature name is not valid: '${name}'. The name was not found.`,
        category: "InvalidArgument",
        exception: "System.Exception",
        id: `NameDoesNotExist,Microsoft.Windows.ServerManager.Commands.${call.name.startsWith("Un") || call.name.startsWith("Remove") ? "Remove" : "Add"}WindowsFeatureCommand`,
        target: name,
        command: call.name.replace("Add-", "Install-"),
      });
      result(call, [], true);
      return;
    }
  }
  result(call, act(wanted), false);
};

// A role with all its parts: every feature whose name goes on from its own.
const withParts = (call: Call, wanted: readonly Feature[]): readonly Feature[] => {
  const tools =
    call.flag("IncludeManagementTools") && wanted.some(({ name }) => /^web-/i.test(name))
      ? features.filter(({ name }) => /^Web-(?:Mgmt-Tools|Scripting-Tools|Mgmt-Console)$/.test(name))
      : [];
  if (!call.flag("IncludeAllSubFeature")) return [...wanted, ...tools];
  const parts = features.filter(({ name }) =>
    wanted.some((each) =>
      /^web-(?:server|webserver)$/i.test(each.name) ? name.startsWith("Web-") : name.startsWith(`${each.name}-`),
    ),
  );
  return [...wanted, ...parts, ...tools];
};

const installParameters =
  "Name*:0 IncludeAllSubFeature? IncludeManagementTools? Restart? Source* LogPath ComputerName Credential Vhd ConfigurationFilePath Concurrent? Remove?";

export const installWindowsFeature: Cmdlet = {
  name: "Install-WindowsFeature",
  aliases: ["Add-WindowsFeature"],
  parameters: installParameters,
  desktop: true,
  run: (call) => serverFeatures(call, (wanted) => enable(call.runtime.system, withParts(call, wanted))),
};

export const uninstallWindowsFeature: Cmdlet = {
  name: "Uninstall-WindowsFeature",
  aliases: ["Remove-WindowsFeature"],
  parameters: installParameters,
  desktop: true,
  run: (call) => serverFeatures(call, (wanted) => disable(call.runtime.system, wanted)),
};

export const getWindowsFeature: Cmdlet = {
  name: "Get-WindowsFeature",
  parameters: "Name*:0 ComputerName LogPath Credential Vhd",
  desktop: true,
  run: (call) => {
    for (const each of features) {
      if (call.has("Name") && !call.texts("Name").some((name) => like(name, each.name))) continue;
      const on = isEnabled(call.runtime.system, each);
      call.emit(
        object("Microsoft.Windows.ServerManager.Commands.Feature", {
          "Display Name": `[${on ? "X" : " "}] ${each.displayName}`,
          Name: each.name,
          "Install State": on ? "Installed" : "Available",
          Installed: on,
          InstallState: on ? "Installed" : "Available",
          DisplayName: each.displayName,
        }),
      );
    }
  },
};

const optional = (call: Call, act: (wanted: readonly Feature[]) => readonly Feature[]): void => {
  for (const name of call.texts("FeatureName")) {
    const feature = featureNamed(name, "optional");
    if (feature === undefined) {
      call.complain({
        message: `Feature name ${name} is unknown.`,
        category: "NotSpecified",
        exception: "System.Runtime.InteropServices.COMException",
        id: `Microsoft.Dism.Commands.${call.name.replace("-", "")}Command`,
      });
      continue;
    }
    act([feature]);
    call.emit(object("Microsoft.Dism.Commands.ImageObject", { Path: "", Online: "True", RestartNeeded: "False" }));
  }
};

const optionalParameters =
  "FeatureName*:0 Online? All? NoRestart? Source* LimitAccess? Path PackageName LogPath LogLevel Remove? ScratchDirectory";

export const enableOptionalFeature: Cmdlet = {
  name: "Enable-WindowsOptionalFeature",
  parameters: optionalParameters,
  run: (call) => optional(call, (wanted) => enable(call.runtime.system, wanted)),
};
export const disableOptionalFeature: Cmdlet = {
  name: "Disable-WindowsOptionalFeature",
  parameters: optionalParameters,
  run: (call) => optional(call, (wanted) => disable(call.runtime.system, wanted)),
};

export const getOptionalFeature: Cmdlet = {
  name: "Get-WindowsOptionalFeature",
  parameters: "FeatureName:0 Online? Path",
  run: (call) => {
    for (const each of features) {
      if (each.optional === null || (call.has("FeatureName") && !like(call.text("FeatureName"), each.optional)))
        continue;
      call.emit(
        object("Microsoft.Dism.Commands.BasicFeatureObject", {
          FeatureName: each.optional,
          State: isEnabled(call.runtime.system, each) ? "Enabled" : "Disabled",
        }),
      );
    }
  },
};

export const addCapability: Cmdlet = {
  name: "Add-WindowsCapability",
  parameters: "Name:0 Online? Source* LimitAccess? Path",
  run: (call) => call.runtime.system.notModelled(`the capability ${call.text("Name")}`),
};
