const registry = "mcr.microsoft.com/windows/servercore";
const web = (tag: string): string => `docker run -d --name web -p 8080:80 ${registry}/iis:windowsservercore-${tag}`;

/** Windows 11 asks for a virtual machine unless it is told otherwise, and runs what its own build fits. */
const onWindows11 = (tag: string): string =>
  `docker run -d --isolation process --name web ${registry}:${tag} ping -t localhost`;

const lines: Readonly<Record<string, string>> = {
  "windows-server-2016": `docker run -d --name web ${registry}:ltsc2016 ping -t localhost`,
  "windows-server-2019": web("ltsc2019"),
  "windows-server-2025": web("ltsc2025"),
  "windows-11": onWindows11("ltsc2025"),
  "windows-11-23h2": onWindows11("ltsc2022"),
};

/** The sample shop, built and run. It stands on an image of Windows Server 2022. */
export const shopLines = ["docker build -t shop C:\\src\\shop", "docker run -d --name web -p 8080:80 shop"] as const;

/** What to type on a host to see a container start: its image fits the host's build. */
export const runLine = (host: string): string => lines[host] ?? web("ltsc2022");
