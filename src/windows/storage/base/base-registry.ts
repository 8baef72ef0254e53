import { hostBuilds, parseVersion } from "#windows/builds/index.ts";
import type { RegistryValues } from "./generator.ts";
import { machineEnvironment } from "./machine-path.ts";

export type Family = "nanoserver" | "servercore" | "windows" | "server" | "host";

const currentVersion = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

const paths: Readonly<Record<"small" | "large", readonly string[]>> = {
  small: ["C:\\Windows\\system32", "C:\\Windows"],
  large: [
    "C:\\Windows\\system32",
    "C:\\Windows",
    "C:\\Windows\\System32\\Wbem",
    "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\",
    "C:\\Windows\\System32\\OpenSSH\\",
  ],
};

const installation: Readonly<Record<Family, string>> = {
  nanoserver: "Nano Server",
  servercore: "Server Core",
  windows: "Client",
  server: "Server",
  host: "Server Core",
};

const productOf = (build: number): string => {
  const known = hostBuilds.find((each) => each.build === build && each.kind === "server");
  return known ? `${known.product} ${known.edition}` : "Windows Server Datacenter";
};

/** What tells a version: an update changes the last of it. */
export const versionValues = (version: string): RegistryValues => {
  const { build, revision } = parseVersion(`10.0.${version}`) ?? { build: 0, revision: 0 };
  return {
    [`${currentVersion}\\CurrentBuild`]: `${build}`,
    [`${currentVersion}\\CurrentBuildNumber`]: `${build}`,
    [`${currentVersion}\\UBR`]: `${revision}`,
  };
};

/** The values of a release that programs of Silo look at. Names are Windows's own; what is in them is an assumption where a build differs. */
export const releaseValues = (family: Family, version: string): RegistryValues => {
  const build = parseVersion(`10.0.${version}`)?.build ?? 0;
  const environment: Readonly<Record<string, string>> = {
    ComSpec: "C:\\Windows\\system32\\cmd.exe",
    OS: "Windows_NT",
    Path: paths[family === "nanoserver" ? "small" : "large"].join(";"),
    PATHEXT: ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC",
    PROCESSOR_ARCHITECTURE: "AMD64",
    TEMP: "C:\\Windows\\TEMP",
    TMP: "C:\\Windows\\TEMP",
    USERNAME: "SYSTEM",
    windir: "C:\\Windows",
  };
  return {
    ...versionValues(version),
    [`${currentVersion}\\CurrentMajorVersionNumber`]: "10",
    [`${currentVersion}\\CurrentMinorVersionNumber`]: "0",
    [`${currentVersion}\\InstallationType`]: installation[family],
    [`${currentVersion}\\ProductName`]: productOf(build),
    [`${currentVersion}\\SystemRoot`]: "C:\\Windows",
    ...Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [`${machineEnvironment}\\${name}`, value]),
    ),
  };
};
