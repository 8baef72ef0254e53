import { apiSet, assembly, driverPackage, moduleName, packageFile, withExtensions } from "./names.ts";
import type { Payload } from "./payload.ts";

// How large files of a kind are beside each other: an assumption.
const weights = {
  library: 60,
  assembly: 50,
  driver: 24,
  messages: 10,
  information: 8,
  text: 4,
  icons: 12,
  font: 160,
  record: 3,
};

type Architecture = NonNullable<Payload["architecture"]>;

const library = (path: string, files: number, architecture: Architecture): Payload => ({
  path,
  files,
  architecture,
  name: withExtensions("dll"),
  weight: weights.library,
});

/** Texts of libraries and programs in one language. */
const messages = (path: string, files: number, architecture: Architecture): Payload => ({
  path,
  files,
  architecture,
  name: withExtensions("dll.mui", "exe.mui"),
  weight: weights.messages,
});

const texts = (path: string, files: number, architecture: Architecture, ...extensions: readonly string[]): Payload => ({
  path,
  files,
  architecture,
  name: withExtensions(...extensions),
  weight: weights.text,
});

const modules = (path: string, count: number, files: number, architecture: Architecture): Payload => ({
  path: `${path}\\WindowsPowerShell\\v1.0\\Modules`,
  files,
  architecture,
  name: withExtensions("psd1", "psm1", "cdxml", "format.ps1xml"),
  directories: { count, name: moduleName },
  weight: weights.text,
});

const assemblies = (path: string, count: number, files: number): Payload => ({
  path,
  files,
  architecture: "msil",
  name: assembly("System"),
  directories: { count, name: (at) => assembly("System")(at).replace(/\.dll$/, "") },
  weight: weights.assembly,
});

const packages = (files: number, version: string): Payload => ({
  path: "Windows\\servicing\\Packages",
  files,
  name: (at) => packageFile(at % 2 === 0 ? "mum" : "cat", version)(at >> 1),
  weight: weights.record,
});

// The catalogue database of the system. Source: Win32, "CryptCATAdminAcquireContext" (DRIVER_ACTION_VERIFY).
const catalogues = (files: number, version: string): Payload => ({
  path: "Windows\\System32\\catroot\\{F750E6C3-38EE-11D1-85E5-00C04FC295EE}",
  files,
  name: packageFile("cat", version),
  weight: weights.record,
});

const icons = (files: number): Payload => ({
  path: "Windows\\SystemResources",
  files,
  architecture: "amd64",
  name: withExtensions("dll.mun"),
  weight: weights.icons,
});

/** Of Nano Server. `twins` of them are in the component store too. */
export const smallPayloads = (twins: number, version: string): readonly Payload[] => {
  const others = [messages("Windows\\System32\\en-US", Math.round(twins / 20), "amd64"), icons(Math.round(twins / 12))];
  const rest = others.reduce((sum, { files }) => sum - files, twins);
  return [
    library("Windows\\System32", rest, "amd64"),
    ...others,
    packages(Math.round(twins / 12), version),
    catalogues(Math.round(twins / 24), version),
  ];
};

/** How much more than Server Core a large Windows has in some places. */
export interface Larger {
  readonly system: number;
  readonly wow: number;
  readonly drivers: number;
}

/** Of Server Core and what is larger. Which directories there are is known, how much is in them an assumption. */
export const largePayloads = (version: string, { system, wow, drivers }: Larger): readonly Payload[] => {
  const sys = "Windows\\System32";
  const wow64 = "Windows\\SysWOW64";
  return [
    library(sys, 4350 + system, "amd64"),
    messages(`${sys}\\en-US`, 4200 + system, "amd64"),
    texts(`${sys}\\wbem`, 900, "amd64", "mof", "dll", "xsl"),
    texts(`${sys}\\wbem\\en-US`, 600, "amd64", "mfl"),
    library(`${sys}\\migration`, 120, "amd64"),
    library(`${sys}\\Dism`, 90, "amd64"),
    library(`${sys}\\oobe`, 90, "amd64"),
    { ...library(`${sys}\\downlevel`, 130, "amd64"), name: apiSet, weight: weights.icons },
    {
      path: `${sys}\\DriverStore\\FileRepository`,
      files: 10_500 + drivers * 10,
      architecture: "amd64",
      name: withExtensions("inf", "sys", "cat", "dll", "PNF"),
      directories: { count: 1000 + drivers, name: driverPackage },
      weight: weights.driver,
    },
    texts(`${sys}\\DriverStore\\en-US`, 900, "amd64", "inf_loc"),
    modules(sys, 110, 3300, "amd64"),
    icons(2000 + system),
    { ...texts("Windows\\INF", 1100, "amd64", "inf"), weight: weights.information },
    { ...texts("Windows\\Fonts", 70, "amd64", "ttf", "fon"), weight: weights.font },
    texts("Windows\\PolicyDefinitions", 230, "amd64", "admx"),
    texts("Windows\\PolicyDefinitions\\en-US", 230, "amd64", "adml"),
    {
      ...texts("Windows\\diagnostics\\system", 720, "amd64", "ps1", "diagpkg", "dll"),
      directories: { count: 24, name: moduleName },
    },
    texts("Windows\\schemas", 260, "amd64", "xsd", "xml"),
    library("Program Files\\Windows Defender", 100, "amd64"),
    library("Program Files\\Common Files\\Microsoft Shared", 300, "amd64"),
    { ...library("Windows\\Microsoft.NET\\Framework64\\v4.0.30319", 860, "amd64"), name: assembly("System") },
    library(wow64, 2950 + wow, "wow64"),
    messages(`${wow64}\\en-US`, 3000 + wow, "wow64"),
    texts(`${wow64}\\wbem`, 420, "wow64", "mof", "dll"),
    library(`${wow64}\\migration`, 90, "wow64"),
    { ...library(`${wow64}\\downlevel`, 130, "wow64"), name: apiSet, weight: weights.icons },
    modules(wow64, 100, 2400, "wow64"),
    library("Program Files (x86)\\Common Files\\Microsoft Shared", 220, "wow64"),
    { ...library("Windows\\Microsoft.NET\\Framework\\v4.0.30319", 820, "x86"), name: assembly("System") },
    assemblies("Windows\\Microsoft.NET\\assembly\\GAC_MSIL", 620, 1500),
    assemblies("Windows\\assembly\\GAC_MSIL", 360, 900),
    packages(3600, version),
    catalogues(2600, version),
  ];
};

/** Of an update of a large Windows: newer files in the places of the release's. */
export const largeUpdatePayloads = (version: string): readonly Payload[] => [
  library("Windows\\System32", 1900, "amd64"),
  messages("Windows\\System32\\en-US", 1100, "amd64"),
  texts("Windows\\System32\\wbem", 160, "amd64", "mof", "dll", "xsl"),
  {
    path: "Windows\\System32\\DriverStore\\FileRepository",
    files: 1100,
    architecture: "amd64",
    name: withExtensions("inf", "sys", "cat", "dll", "PNF"),
    directories: { count: 110, name: driverPackage },
    weight: weights.driver,
  },
  icons(500),
  library("Windows\\SysWOW64", 1300, "wow64"),
  messages("Windows\\SysWOW64\\en-US", 700, "wow64"),
  packages(3000, version),
  catalogues(1500, version),
];
