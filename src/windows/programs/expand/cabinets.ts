import type { Layout } from "../common/archives/layout.ts";

/** Cabinets that Dockerfiles expand. Assumptions. */
export const cabinets: readonly Layout[] = [
  { name: /^curl/i, root: "", files: "AMD64\\curl.exe:600 I386\\curl.exe:560 CURL.LIC:1 CURL.TXT:20" },
  // Source: learn.microsoft.com, "How to install an .msu file": a scan file, the update's cabinet, its properties and answer file.
  {
    name: /^(windows\d+\.\d+-kb\d+[\w.-]*?)(?:_[0-9a-f]{40})?\.msu$/i,
    root: "",
    files: "WSUSSCAN.cab:180 $1.cab:60000 $1.xml:1 $1-pkgProperties.txt:1",
  },
  {
    name: /^patch\.msu$/i,
    root: "",
    files:
      "WSUSSCAN.cab:180 Windows10.0-KB5008878-x64-NDP48.cab:60000 Windows10.0-KB5008878-x64-NDP48.xml:1 Windows10.0-KB5008878-x64-NDP48-pkgProperties.txt:1",
  },
];
