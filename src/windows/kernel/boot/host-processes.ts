/** A process that a booted host has. `parent` names an image that stands earlier in the list; null: its parent has exited, or the kernel made it. */
export interface BootProcess {
  readonly pid: number;
  readonly image: string;
  readonly path: string | null;
  readonly commandLine: string;
  readonly session: 0 | 1;
  readonly parent: string | null;
  readonly user: string;
  /** Names and display names of the services in it. */
  readonly services: readonly (readonly [name: string, display: string])[];
}

const system = "NT AUTHORITY\\SYSTEM";
const local = "NT AUTHORITY\\LOCAL SERVICE";
const network = "NT AUTHORITY\\NETWORK SERVICE";
const system32 = "C:\\Windows\\System32\\";

const core = (
  pid: number,
  image: string,
  parent: string | null,
  commandLine: string,
  session: 0 | 1 = 0,
  user = system,
): BootProcess => ({ pid, image, path: `${system32}${image}`, commandLine, session, parent, user, services: [] });

const kernelMade = (pid: number, image: string, parent: string | null): BootProcess => ({
  pid,
  image,
  path: null,
  commandLine: "",
  session: 0,
  parent,
  user: system,
  services: [],
});

const hosting = (
  pid: number,
  image: string,
  path: string,
  user: string,
  ...services: readonly (readonly [string, string])[]
): BootProcess => ({ pid, image, path, commandLine: path, session: 0, parent: "services.exe", user, services });

const svchost = (
  pid: number,
  group: string,
  user: string,
  ...services: readonly (readonly [string, string])[]
): BootProcess => ({
  pid,
  image: "svchost.exe",
  path: `${system32}svchost.exe`,
  // A host with more than 3.5 GB of memory gives each service a process of its own, named by -s: reference/windows-internals.md §4.6.
  commandLine: `${system32}svchost.exe -k ${group} -p${services.length === 1 ? ` -s ${services[0]?.[0]}` : ""}`,
  session: 0,
  parent: "services.exe",
  user,
  services,
});

/**
 * What runs on a Windows Server with the Containers feature and Docker once it has booted and somebody has logged on, in order of start.
 * Source: reference/windows-internals.md §10.1 (images, parents, sessions: observed; process ids of small processes are its examples, the others assumptions).
 */
export const hostProcesses: readonly BootProcess[] = [
  kernelMade(4, "System", null),
  kernelMade(104, "Registry", "System"),
  core(404, "smss.exe", "System", "\\SystemRoot\\System32\\smss.exe"),
  core(
    552,
    "csrss.exe",
    null,
    "%SystemRoot%\\system32\\csrss.exe ObjectDirectory=\\Windows SharedSection=1024,20480,768",
  ),
  core(624, "wininit.exe", null, "wininit.exe"),
  core(
    632,
    "csrss.exe",
    null,
    "%SystemRoot%\\system32\\csrss.exe ObjectDirectory=\\Windows SharedSection=1024,20480,768",
    1,
  ),
  core(696, "winlogon.exe", null, "winlogon.exe", 1),
  core(760, "services.exe", "wininit.exe", `${system32}services.exe`),
  core(772, "lsass.exe", "wininit.exe", `${system32}lsass.exe`),
  core(912, "fontdrvhost.exe", "winlogon.exe", '"fontdrvhost.exe"', 1, "Font Driver Host\\UMFD-1"),
  core(916, "fontdrvhost.exe", "wininit.exe", '"fontdrvhost.exe"', 0, "Font Driver Host\\UMFD-0"),
  svchost(
    888,
    "DcomLaunch",
    system,
    ["DcomLaunch", "DCOM Server Process Launcher"],
    ["PlugPlay", "Plug and Play"],
    ["Power", "Power"],
    ["SystemEventsBroker", "System Events Broker"],
  ),
  svchost(964, "RPCSS", network, ["RpcEptMapper", "RPC Endpoint Mapper"], ["RpcSs", "Remote Procedure Call (RPC)"]),
  svchost(1016, "DcomLaunch", system, ["LSM", "Local Session Manager"]),
  svchost(1064, "netsvcs", system, ["gpsvc", "Group Policy Client"]),
  svchost(1092, "LocalServiceNetworkRestricted", local, ["EventLog", "Windows Event Log"]),
  svchost(1116, "netsvcs", system, ["ProfSvc", "User Profile Service"]),
  svchost(1156, "LocalService", local, ["nsi", "Network Store Interface Service"]),
  svchost(1172, "LocalService", local, ["EventSystem", "COM+ Event System"]),
  svchost(1196, "netsvcs", system, ["Schedule", "Task Scheduler"]),
  svchost(1240, "LocalServiceNetworkRestricted", local, ["Dhcp", "DHCP Client"]),
  svchost(1276, "NetworkService", network, ["NlaSvc", "Network Location Awareness"]),
  svchost(1304, "NetworkService", network, ["Dnscache", "DNS Client"]),
  svchost(
    1328,
    "LocalServiceNoNetworkFirewall",
    local,
    ["BFE", "Base Filtering Engine"],
    ["mpssvc", "Windows Defender Firewall"],
  ),
  hosting(1364, "vmcompute.exe", `${system32}vmcompute.exe`, system, ["vmcompute", "Hyper-V Host Compute Service"]),
  svchost(1412, "NetworkService", network, ["CryptSvc", "Cryptographic Services"]),
  svchost(1448, "NetworkService", network, ["LanmanWorkstation", "Workstation"]),
  svchost(1484, "netsvcs", system, ["LanmanServer", "Server"]),
  svchost(1520, "netsvcs", system, ["Winmgmt", "Windows Management Instrumentation"]),
  svchost(1564, "LocalService", local, ["netprofm", "Network List Service"]),
  svchost(1600, "NetSvcs", system, ["iphlpsvc", "IP Helper"]),
  svchost(1648, "netsvcs", system, ["UserManager", "User Manager"]),
  svchost(1692, "LocalService", local, ["W32Time", "Windows Time"]),
  svchost(1728, "NetworkService", network, ["WinRM", "Windows Remote Management (WS-Management)"]),
  svchost(1776, "NetworkService", network, ["TermService", "Remote Desktop Services"]),
  svchost(1812, "netsvcs", system, ["SharedAccess", "Internet Connection Sharing (ICS)"]),
  svchost(1860, "NetSvcs", system, ["nvagent", "Network Virtualization Service"]),
  svchost(1908, "NetSvcs", system, ["hns", "Host Network Service"]),
  hosting(1984, "MsMpEng.exe", "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\MsMpEng.exe", system, [
    "WinDefend",
    "Microsoft Defender Antivirus Service",
  ]),
  hosting(2092, "msdtc.exe", `${system32}msdtc.exe`, network, ["MSDTC", "Distributed Transaction Coordinator"]),
  {
    pid: 2168,
    image: "dockerd.exe",
    path: "C:\\Program Files\\Docker\\dockerd.exe",
    commandLine: '"C:\\Program Files\\Docker\\dockerd.exe" --run-service',
    session: 0,
    parent: "services.exe",
    user: system,
    services: [["docker", "Docker Engine"]],
  },
];
