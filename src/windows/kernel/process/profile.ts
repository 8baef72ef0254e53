/** What a process of an image takes, as a start: threads, open handles, bytes, CPU time of its start in µs, and its share of all CPUs afterwards. */
export interface Profile {
  readonly threads: number;
  readonly handles: number;
  readonly commit: number;
  readonly privateWorkingSet: number;
  readonly sharedWorkingSet: number;
  readonly cpuTime: number;
  readonly cpuLoad: number;
}

const kB = 1000;
const profile = (
  privateKb: number,
  totalKb: number,
  threads: number,
  handles: number,
  cpuMs = 15,
  cpuLoad = 0,
): Profile => ({
  threads,
  handles,
  // Commit is larger than the private working set by two to three times: reference/windows-internals.md §4.7 (inferred).
  commit: Math.round(privateKb * 2.5) * kB,
  privateWorkingSet: privateKb * kB,
  sharedWorkingSet: Math.max(0, totalKb - privateKb) * kB,
  cpuTime: cpuMs * 1000,
  cpuLoad,
});

// Working sets: reference/windows-internals.md §4.5 A, captured in a Server Core container, where named there; the rest, threads and handles are assumptions.
const profiles: Readonly<Record<string, Profile>> = {
  system: profile(40, 140, 180, 4200, 4000, 0.004),
  registry: profile(1200, 65_000, 4, 0, 300),
  "smss.exe": profile(287, 1208, 2, 52, 109),
  "csrss.exe": profile(1106, 4988, 10, 240, 109),
  "wininit.exe": profile(1204, 7136, 1, 150, 46),
  "winlogon.exe": profile(2200, 9800, 3, 240, 60),
  "logonui.exe": profile(9300, 41_000, 8, 420, 210),
  "services.exe": profile(1602, 6272, 5, 480, 140),
  "lsass.exe": profile(3453, 12_820, 7, 900, 109),
  "fontdrvhost.exe": profile(549, 3276, 5, 38, 30),
  "svchost.exe": profile(2417, 8880, 7, 240, 60),
  "cexecsvc.exe": profile(860, 4796, 4, 130, 30),
  "aggregatorhost.exe": profile(900, 4900, 3, 80, 20),
  "msdtc.exe": profile(2300, 9700, 9, 210, 40),
  "vmcompute.exe": profile(3600, 14_600, 12, 330, 160),
  "dockerd.exe": profile(38_000, 62_000, 18, 330, 900, 0.001),
  "docker.exe": profile(14_500, 31_000, 9, 160, 90),
  "powershell.exe": profile(48_000, 72_000, 14, 560, 700),
  "cmd.exe": profile(1900, 4700, 1, 70, 15),
  "conhost.exe": profile(6304, 14_200, 4, 130, 30),
  "ping.exe": profile(549, 3240, 1, 68, 15),
  "w3wp.exe": profile(9800, 24_000, 20, 480, 350, 0.002),
  "servicemonitor.exe": profile(750, 3900, 2, 60, 15),
  "msmpeng.exe": profile(120_000, 165_000, 28, 780, 2600, 0.003),
  "wmiprvse.exe": profile(3100, 12_500, 8, 190, 70),
  "dotnet.exe": profile(28_000, 61_000, 16, 320, 420, 0.002),
};

const plain = profile(4200, 12_000, 4, 120, 30, 0.001);

// svchost groups differ: reference/windows-internals.md §4.5 A gives eight of them, 0.9 to 6.5 MB.
const groups: Readonly<Record<string, Profile>> = {
  dcomlaunch: profile(2109, 9848, 9, 330, 60),
  rpcss: profile(2015, 8132, 6, 260, 60),
  netsvcs: profile(6513, 19_780, 24, 900, 400),
  localservice: profile(5173, 18_568, 10, 370, 70),
  localservicenetworkrestricted: profile(5620, 13_700, 9, 310, 80),
  networkservice: profile(4092, 17_820, 9, 420, 90),
  localservicenonetwork: profile(877, 5716, 4, 130, 30),
  appmodel: profile(2417, 8880, 6, 190, 40),
  utcsvc: profile(1110, 6364, 7, 180, 60),
};

/** The profile of a process by its image and, for svchost, the group in its command line. */
export const profileOf = (image: string, commandLine: string): Profile => {
  const name = image.toLowerCase();
  const group = name === "svchost.exe" ? /-k\s+(\w+)/i.exec(commandLine)?.[1]?.toLowerCase() : undefined;
  return (group === undefined ? undefined : groups[group]) ?? profiles[name] ?? plain;
};
