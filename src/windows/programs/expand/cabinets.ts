import type { Layout } from "../common/archives/layout.ts";

/** Cabinets that Dockerfiles expand. Assumptions. */
export const cabinets: readonly Layout[] = [
  { name: /^curl/i, root: "", files: "AMD64\\curl.exe:600 I386\\curl.exe:560 CURL.LIC:1 CURL.TXT:20" },
  {
    name: /^(?:patch|windows10\.0-kb\d+.*)\.msu$/i,
    root: "",
    files:
      "Windows10.0-KB5008878-x64-NDP48.cab:60000 Windows10.0-KB5008878-x64-NDP48.xml:1 Windows10.0-KB5008878-x64-pkgProperties.txt:1 WSUSSCAN.cab:180",
  },
];
