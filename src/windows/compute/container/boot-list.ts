/** What a container's user mode consists of before the program that was asked for. Source: reference/windows-internals.md §4.6, §4.7. */
export interface BootList {
  readonly fontDriverHost: boolean;
  /** Groups of svchost and the services in each. */
  readonly before: readonly Group[];
  /** Those that services.exe starts after the agent. */
  readonly after: readonly Group[];
  /** Services with an image of their own that start late. */
  readonly late: readonly string[];
}

export interface Group {
  readonly name: string;
  readonly user: string;
  readonly services: readonly string[];
}

const system = "NT AUTHORITY\\SYSTEM";
const local = "NT AUTHORITY\\LOCAL SERVICE";
const network = "NT AUTHORITY\\NETWORK SERVICE";
const group = (name: string, user: string, ...services: readonly string[]): Group => ({ name, user, services });

const dcom = group("DcomLaunch", system, "DcomLaunch", "LSM", "SystemEventsBroker");
const rpc = group("RPCSS", network, "RpcEptMapper", "RpcSs");
const netsvcs = group("netsvcs", system, "gpsvc", "ProfSvc", "Schedule", "Winmgmt", "UserManager");
const localService = group("LocalService", local, "EventSystem", "nsi", "netprofm");
const restricted = group("LocalServiceNetworkRestricted", local, "EventLog", "Dhcp", "TimeBrokerSvc");
const networkService = group("NetworkService", network, "Dnscache", "CryptSvc", "LanmanWorkstation");
const noNetwork = group("LocalServiceNoNetwork", local, "CoreMessagingRegistrar");
const appmodel = group("appmodel", system, "StateRepository");
const telemetry = group("utcsvc", system, "DiagTrack");
const nano2016 = group("LocalSystemNetworkRestricted", system, "WdiSystemHost");

/** The list for an image, by what its layers contain and its build (14393 … 26100). */
export const bootListOf = (image: { readonly serverCore: boolean; readonly build: number }): BootList =>
  image.serverCore
    ? {
        fontDriverHost: image.build >= 17763,
        before: [dcom, rpc, netsvcs, localService, restricted],
        after: image.build >= 17763 ? [networkService, noNetwork, appmodel, telemetry] : [networkService, noNetwork],
        late: image.build >= 20348 ? ["AggregatorHost.exe", "msdtc.exe"] : [],
      }
    : {
        fontDriverHost: false,
        before: [dcom, rpc, netsvcs],
        after: [localService, restricted, networkService, ...(image.build < 16299 ? [nano2016] : [])],
        late: [],
      };
