import { runLine, shopLines } from "../diagrams/first-line.ts";
import type { Try } from "../inspector/Inspector.tsx";

const nanoserver = "mcr.microsoft.com/windows/nanoserver";

/** A tag of nanoserver that the host's build does not fit. Windows 11 would make a virtual machine for it, unless told otherwise. */
const misfits: Readonly<Record<string, string>> = {
  "windows-server-2016": `${nanoserver}:ltsc2019`,
  "windows-server-2019": `${nanoserver}:sac2016`,
  "windows-11": `--isolation process ${nanoserver}:ltsc2019`,
  "windows-11-23h2": `--isolation process ${nanoserver}:ltsc2019`,
};

/** Hosts that the image of the sample shop fits. */
const runsShop: ReadonlySet<string> = new Set(["windows-server-2022", "windows-server-23h2"]);

/** What a booted host can be made to show without typing. Source: design/explaining.md §1, rules 8 and 10. */
export const presetsOn = (host: string): readonly Try[] => {
  const run = runLine(host);
  const second = run.replace("--name web", "--name two").replace(" -p 8080:80", "");
  const presets = [
    { label: "Run a container", lines: [run] },
    { label: "Two containers, one kernel", lines: [run, second] },
    {
      label: "Change a file inside, and see what the disk keeps",
      lines: [run, 'docker exec web cmd /c "echo hello> C:\\new.txt"', "docker stop web", "docker diff web"],
    },
    {
      label: "An image made for another Windows",
      lines: [`docker run --rm ${misfits[host] ?? `${nanoserver}:ltsc2019`} cmd /c ver`],
    },
    ...(runsShop.has(host)
      ? [
          {
            label: "Build an image, run it, and ask it for a page",
            lines: [...shopLines, "curl http://localhost:8080"],
          },
        ]
      : []),
  ];
  return presets.map((preset, at) => ({ ...preset, key: String(at + 1) }));
};
