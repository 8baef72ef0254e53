import { isFailure } from "#core/failure.ts";
import { textOf } from "../value/convert.ts";
import { custom, object } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

/** Where the settings of the web server are kept here: the real file is not modelled, only that something was set. */
const key = "HKLM\\SOFTWARE\\Microsoft\\InetStp\\Configuration";

const remember = (call: Call, kind: string, name: string, value: string): void =>
  call.runtime.system.registrySet(`${key}\\${kind}\\${name}`, value);

const installed = (call: Call): boolean => {
  if (call.runtime.system.find("C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config") !== null) return true;
  call.complain({
    message:
      "Cannot retrieve the dynamic parameters for the cmdlet. Retrieving the COM class factory for component with CLSID {688EEEE5-6A7E-422F-B2E1-6AF00DC944A6} failed due to the following error: 80040154 Class not registered.",
    category: "InvalidArgument",
    exception: "ParameterBindingException",
    id: "GetDynamicParametersException",
  });
  return false;
};

const site = (name: string, aliases: readonly string[], parameters: string): Cmdlet => ({
  name,
  aliases,
  parameters,
  desktop: true,
  run: (call) => {
    if (!installed(call)) return;
    const path = call.text("PhysicalPath");
    if (
      path !== "" &&
      call.runtime.system.find(path.replace(/^%SystemDrive%/i, "C:")) === null &&
      name === "New-Website"
    ) {
      call.complain({
        message: `Parameter 'PhysicalPath' should point to existing path.`,
        category: "InvalidArgument",
        exception: "System.ArgumentException",
        id: "Parameter 'PhysicalPath' should point to existing path.",
      });
      return;
    }
    remember(call, "sites", call.text("Name"), path);
    call.emit(
      custom({
        Name: call.text("Name"),
        ID: 2,
        State: "Started",
        PhysicalPath: path,
        Bindings: call.has("BindingInformation")
          ? `http ${call.text("BindingInformation")}`
          : `http *:${call.has("Port") ? call.text("Port") : "80"}:`,
      }),
    );
  },
});

/** Cmdlets that set something in the web server's configuration, and give nothing back. */
const setters: readonly (readonly [string, string])[] = [
  ["Remove-Website", "Name:0"],
  ["Remove-IISSite", "Name*:0"],
  ["Start-Website", "Name:0 Passthru?"],
  ["Stop-Website", "Name:0 Passthru?"],
  ["Start-IISSite", "Name:0"],
  ["Stop-IISSite", "Name:0"],
  ["Remove-WebAppPool", "Name:0"],
  ["Start-WebAppPool", "Name:0"],
  ["Restart-WebAppPool", "Name:0"],
  ["New-WebBinding", "Name:0 IPAddress Port HostHeader Protocol SslFlags Force?"],
  ["Remove-WebBinding", "Name IPAddress Port HostHeader Protocol BindingInformation InputObject"],
  [
    "New-IISSiteBinding",
    "Name:0 BindingInformation:1 Protocol CertificateThumbPrint CertStoreLocation SslFlag Force? Passthru?",
  ],
  [
    "Set-WebConfigurationProperty",
    "Filter:0 Name Value PSPath* Location* Clr AtElement AtIndex AtName Force? InputObject",
  ],
  ["Set-WebConfiguration", "Filter:0 Value PSPath* Location* Metadata Clr Force? InputObject"],
  ["Add-WebConfigurationProperty", "Filter:0 Name Value PSPath* Location* AtElement AtIndex AtName Force? Type"],
  ["Add-WebConfiguration", "Filter:0 Value PSPath* Location* AtIndex Force?"],
  ["Remove-WebConfigurationProperty", "Filter:0 Name PSPath* Location* AtElement AtIndex AtName"],
  ["Clear-WebConfiguration", "Filter:0 PSPath* Location* Force?"],
  ["Set-IISConfigAttributeValue", "ConfigElement:0 AttributeName:1 AttributeValue:2 Passthru?"],
  ["Start-IISCommitDelay", ""],
  ["Stop-IISCommitDelay", "Commit"],
  ["Reset-IISServerManager", ""],
  ["Enable-WebGlobalModule", "Name:0"],
  ["New-WebGlobalModule", "Name:0 Image:1 Precondition"],
  ["New-WebHandler", "Name:0 Path Verb Modules ScriptProcessor ResourceType RequiredAccess PSPath"],
  ["Add-WebHandler", "Name:0"],
];

const setterCmdlets = setters.map(
  ([name, parameters]): Cmdlet => ({
    name,
    parameters,
    desktop: true,
    run: (call) => {
      if (installed(call)) remember(call, name, call.text(call.has("Filter") ? "Filter" : "Name"), call.text("Value"));
    },
  }),
);

const pool: Cmdlet = {
  name: "New-WebAppPool",
  parameters: "Name:0 Force?",
  desktop: true,
  run: (call) => {
    if (!installed(call)) return;
    remember(call, "applicationPools", call.text("Name"), "Started");
    call.emit(custom({ Name: call.text("Name"), State: "Started", Applications: "" }));
  },
};

const application = (name: string): Cmdlet => ({
  name,
  parameters: "Name:0 Site PhysicalPath ApplicationPool Force? Application",
  desktop: true,
  run: (call) => {
    if (!installed(call)) return;
    remember(call, name, call.text("Name"), call.text("PhysicalPath"));
    call.emit(
      custom({
        Name: call.text("Name"),
        "Application pool": "DefaultAppPool",
        Protocols: "http",
        PhysicalPath: call.text("PhysicalPath"),
      }),
    );
  },
});

const sites: Cmdlet = {
  name: "Get-Website",
  aliases: ["Get-IISSite"],
  parameters: "Name*:0",
  desktop: true,
  run: (call) => {
    if (!installed(call)) return;
    const nodes = call.runtime.system.list("C:\\inetpub\\wwwroot");
    if (!isFailure(nodes))
      call.emit(
        custom({
          Name: "Default Web Site",
          ID: 1,
          State: "Started",
          PhysicalPath: "%SystemDrive%\\inetpub\\wwwroot",
          Bindings: "http *:80:",
        }),
      );
  },
};

const manager: Cmdlet = {
  name: "Get-IISServerManager",
  parameters: "",
  desktop: true,
  run: (call) => call.emit(object("Microsoft.Web.Administration.ServerManager", { $unmodelled: true })),
};

const property: Cmdlet = {
  name: "Get-WebConfigurationProperty",
  aliases: ["Get-WebConfiguration", "Get-IISConfigSection"],
  parameters: "Filter:0 Name PSPath* Location* Recurse? SectionPath",
  desktop: true,
  run: (call) =>
    call.emit(
      object("Microsoft.IIs.PowerShell.Framework.ConfigurationAttribute", {
        Name: call.text("Name"),
        Value: textOf(null),
        $unmodelled: true,
      }),
    ),
};

/** Cmdlets of WebAdministration and IISAdministration. */
export const iisCmdlets: readonly Cmdlet[] = [
  site("New-Website", [], "Name:0 Port PhysicalPath HostHeader ApplicationPool IPAddress Ssl? SslFlags Id Force?"),
  site(
    "New-IISSite",
    [],
    "Name:0 PhysicalPath:1 BindingInformation:2 Protocol CertificateThumbPrint CertStoreLocation SslFlag Force? Passthru?",
  ),
  pool,
  application("New-WebApplication"),
  application("New-WebVirtualDirectory"),
  sites,
  manager,
  property,
  ...setterCmdlets,
];
