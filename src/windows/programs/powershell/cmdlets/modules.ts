import { openDirectory } from "../../common/placement.ts";
import { custom, object } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

const modulesDirectory = "C:\\Program Files\\WindowsPowerShell\\Modules";

const known =
  /^(?:servermanager|webadministration|iisadministration|microsoft\.powershell\..*|dism|storage|net\w+|smbshare|pki|bitstransfer|packagemanagement|powershellget|cimcmdlets|dnsclient|scheduledtasks|psdesiredstateconfiguration|psreadline|international|appx|defender|windowsupdate|containers|hostcomputeservice)$/i;

export const importModule: Cmdlet = {
  name: "Import-Module",
  aliases: ["ipmo"],
  parameters:
    "Name*:0 Force? Global? PassThru? Prefix Function* Cmdlet* Variable* Alias* DisableNameChecking? MinimumVersion RequiredVersion Scope ArgumentList* SkipEditionCheck? UseWindowsPowerShell? NoClobber?",
  run: (call) => {
    const { system } = call.runtime;
    for (const name of call.texts("Name")) {
      if (known.test(name) || /[\\/]/.test(name)) {
        if (/[\\/]/.test(name)) system.notModelled(`the module ${name}`);
        continue;
      }
      if (system.find(`${modulesDirectory}\\${name}`) !== null) continue;
      call.complain({
        message: `The specified module '${name}' was not loaded because no valid module file was found in any module directory.`,
        category: "ResourceUnavailable",
        exception: "System.IO.FileNotFoundException",
        id: "Modules_ModuleNotFound",
        target: name,
      });
    }
  },
};

const installModule = (call: Call): void => {
  for (const name of call.texts("Name")) {
    const path = `${modulesDirectory}\\${name}`;
    if (call.runtime.system.find(path) === null) {
      call.runtime.system.sleep(4_000_000);
      call.runtime.system.install(
        [openDirectory(path, `the module ${name}`, call.runtime.system.wallClock())],
        `installation of the module ${name}`,
      );
    }
  }
};

const installing =
  "Name*:0 Force? AllowClobber? Scope RequiredVersion MinimumVersion MaximumVersion Repository* SkipPublisherCheck? AcceptLicense? AllowPrerelease? Credential PassThru? InputObject Proxy Path NoPathUpdate?";

/** Cmdlets that set up where modules come from; what they set has no effect that is modelled. */
const quiet = (name: string, parameters: string): Cmdlet => ({ name, parameters, run: () => {} });

export const moduleCmdlets: readonly Cmdlet[] = [
  importModule,
  { name: "Install-Module", aliases: ["inmo"], parameters: installing, run: installModule },
  { name: "Save-Module", parameters: installing, run: (call) => call.runtime.system.notModelled("Save-Module") },
  { name: "Update-Module", parameters: installing, run: () => {} },
  { name: "Install-Script", parameters: installing, run: installModule },
  {
    name: "Install-PackageProvider",
    parameters:
      "Name*:0 Force? ForceBootstrap? RequiredVersion MinimumVersion MaximumVersion Scope Source* Credential AllVersions? InputObject",
    run: (call) => {
      for (const name of call.texts("Name"))
        call.emit(
          custom({
            Name: name.toLowerCase(),
            Version: "2.8.5.208",
            Source: "https://onegetcdn.azureedge.net/providers/nuget-2.8.5.208.package.swidtag",
            Summary: "NuGet provider for the OneGet meta-package manager",
          }),
        );
    },
  },
  {
    name: "Install-Package",
    parameters:
      "Name*:0 ProviderName Source* Force? RequiredVersion MinimumVersion Scope Destination SkipDependencies? InputObject ForceBootstrap? ContextMenu",
    run: (call) => call.runtime.system.notModelled(`the package ${call.text("Name")}`),
  },
  quiet("Set-PSRepository", "Name:0 InstallationPolicy SourceLocation PublishLocation PackageManagementProvider"),
  quiet("Register-PSRepository", "Name:0 SourceLocation:1 InstallationPolicy Default? PublishLocation"),
  quiet("Register-PackageSource", "Name:0 Location:1 ProviderName Trusted? Force?"),
  quiet("Remove-Module", "Name*:0 Force? ModuleInfo"),
  {
    name: "Get-Module",
    aliases: ["gmo"],
    parameters: "Name*:0 ListAvailable? All? FullyQualifiedName Refresh?",
    run: (call) => {
      for (const name of call.texts("Name"))
        if (known.test(name))
          call.emit(
            object("System.Management.Automation.PSModuleInfo", {
              ModuleType: "Manifest",
              Version: "1.0.0.0",
              Name: name,
            }),
          );
    },
  },
];
