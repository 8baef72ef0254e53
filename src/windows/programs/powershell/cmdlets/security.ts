import { machineUsers } from "../../common/users.ts";
import { custom, object } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { complainMissing, pathsGiven, placeOf, targets } from "./path.ts";

const quiet = (name: string, parameters: string, aliases: readonly string[] = []): Cmdlet => ({
  name,
  aliases,
  parameters,
  run: () => {},
});

const acl: Cmdlet = {
  name: "Get-Acl",
  parameters: "Path*:0 LiteralPath=PSPath* Audit? Filter Include* Exclude*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      if (place.drive === "registry")
        call.emit(
          object("System.Security.AccessControl.DirectorySecurity", {
            Path: written,
            Owner: "BUILTIN\\Administrators",
          }),
        );
      else
        for (const { path } of targets(call, written))
          call.emit(
            object("System.Security.AccessControl.DirectorySecurity", {
              Path: path.slice(path.lastIndexOf("\\") + 1),
              Owner: "BUILTIN\\Administrators",
              Access: "BUILTIN\\Administrators Allow  FullControl",
            }),
          );
    }
  },
};

// Access lists of files are not modelled: setting one leaves no trace.
const setAcl: Cmdlet = {
  name: "Set-Acl",
  parameters: "Path*:0 AclObject:1 LiteralPath=PSPath* ClearCentralAccessPolicy? PassThru? Filter Include* Exclude*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      if (placeOf(call.runtime, written).drive === "file") targets(call, written);
  },
};

const user = (call: Call): void => {
  const name = call.text("Name");
  if (!machineUsers.add(call.runtime.system, name)) {
    call.complain({
      message: `User ${name} already exists.`,
      category: "ResourceExists",
      exception: "Microsoft.PowerShell.Commands.UserExistsException",
      id: "UserExists",
      target: name,
    });
    return;
  }
  call.emit(custom({ Name: name, Enabled: true, Description: call.text("Description") }));
};

const certificate: Cmdlet = {
  name: "New-SelfSignedCertificate",
  parameters:
    "DnsName*:0 CertStoreLocation:1 Subject FriendlyName NotAfter NotBefore KeyLength KeyAlgorithm KeyExportPolicy KeyUsage* Type Provider TextExtension* HashAlgorithm Signer KeySpec",
  run: (call) => {
    const thumbprint = "5F1C0A9D3B7E4F26A8D1C94E0B6372F5A1D8E40C";
    call.emit(
      object("System.Security.Cryptography.X509Certificates.X509Certificate2", {
        Thumbprint: thumbprint,
        Subject: `CN=${call.texts("DnsName")[0] ?? call.text("Subject")}`,
        $unmodelled: true,
      }),
    );
  },
};

/** Cmdlets about users, rights and certificates. What they set is an assumption or without effect here. */
export const securityCmdlets: readonly Cmdlet[] = [
  acl,
  setAcl,
  certificate,
  {
    name: "New-LocalUser",
    aliases: ["nlu"],
    parameters:
      "Name:0 Password NoPassword? Description FullName AccountNeverExpires? PasswordNeverExpires? UserMayNotChangePassword? Disabled? AccountExpires",
    run: user,
  },
  {
    name: "Add-LocalGroupMember",
    aliases: ["algm"],
    parameters: "Group=Name:0 Member*:1 SID",
    run: (call) => {
      for (const each of call.texts("Member")) machineUsers.join(call.runtime.system, each, call.text("Group"));
    },
  },
  quiet(
    "Set-LocalUser",
    "Name:0 Password PasswordNeverExpires Description FullName AccountNeverExpires? UserMayChangePassword",
  ),
  quiet("Enable-LocalUser", "Name:0"),
  quiet("Disable-LocalUser", "Name:0"),
  quiet("New-LocalGroup", "Name:0 Description"),
  {
    name: "Get-LocalUser",
    parameters: "Name*:0 SID",
    run: (call) => {
      for (const name of call.has("Name") ? call.texts("Name") : machineUsers.known) {
        if (machineUsers.exists(call.runtime.system, name))
          call.emit(custom({ Name: name, Enabled: true, Description: "" }));
        else
          call.complain({
            message: `User ${name} was not found.`,
            category: "ObjectNotFound",
            exception: "Microsoft.PowerShell.Commands.UserNotFoundException",
            id: "UserNotFound",
            target: name,
          });
      }
    },
  },
  {
    name: "ConvertTo-SecureString",
    parameters: "String:0 AsPlainText? Force? Key SecureKey",
    run: (call) => call.emit(object("System.Security.SecureString", { Length: call.text("String").length })),
  },
  quiet("Set-ExecutionPolicy", "ExecutionPolicy:0 Scope:1 Force?"),
  { name: "Get-ExecutionPolicy", parameters: "Scope:0 List?", run: (call) => call.emit("RemoteSigned") },
  {
    name: "Unblock-File",
    parameters: "Path*:0 LiteralPath=PSPath*",
    run: (call) => {
      for (const written of pathsGiven(call, "Path", "LiteralPath"))
        if (call.runtime.system.find(placeOf(call.runtime, written).path) === null && !/[*?]/.test(written))
          complainMissing(call, placeOf(call.runtime, written).path);
    },
  },
  quiet("Import-Certificate", "FilePath:0 CertStoreLocation"),
  quiet("Import-PfxCertificate", "FilePath:0 CertStoreLocation:1 Password Exportable?"),
  quiet("Export-PfxCertificate", "Cert:0 FilePath Password Force?"),
  quiet("Set-MpPreference", "DisableRealtimeMonitoring ExclusionPath*"),
  quiet(
    "New-NetFirewallRule",
    "Name DisplayName Direction Action LocalPort* Protocol Profile* Program Enabled Description RemoteAddress*",
  ),
  quiet("Set-NetFirewallProfile", "Name*:0 Profile* Enabled All?"),
  quiet("Set-TimeZone", "Id:0 Name PassThru?"),
  quiet("Set-WinSystemLocale", "SystemLocale:0"),
  quiet("Set-Culture", "CultureInfo:0"),
  quiet("Set-StrictMode", "Version Off?"),
  quiet(
    "Add-Type",
    "TypeDefinition:0 AssemblyName=AN* Path* Name MemberDefinition Namespace ReferencedAssemblies* Language PassThru? OutputAssembly OutputType UsingNamespace* IgnoreWarnings? LiteralPath*",
  ),
  quiet("Set-PSDebug", "Trace Step? Strict? Off?"),
  quiet("Set-PSReadlineOption", "EditMode HistorySaveStyle"),
  quiet("Enable-PSRemoting", "Force? SkipNetworkProfileCheck?"),
  quiet("Start-Transcript", "Path:0 Append? Force?"),
  quiet("Stop-Transcript", ""),
  quiet("Remove-PSDrive", "Name*:0"),
  quiet("New-PSDrive", "Name:0 PSProvider:1 Root:2 Scope Description Persist? Credential"),
  quiet("Restart-Computer", "Force?"),
  quiet("New-EventLog", "LogName:0 Source:1"),
  quiet("Write-EventLog", "LogName:0 Source:1 EventId:2 EntryType Message Category"),
  quiet("Update-SessionEnvironment", ""),
  quiet("Wait-Event", "SourceIdentifier:0 Timeout"),
];
