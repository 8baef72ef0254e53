import type { CatalogueImage, Repository } from "../image.ts";
import { type BaseVersion, baseImage } from "./base-image.ts";

// Source: reference/windows-storage.md §1.4 (compressed total of 1809); how the layers share them, and the other versions, are assumptions.
const versions: readonly BaseVersion[] = [
  {
    tags: ["20H2", "2009"],
    apply: ["19042.631", "2020-11-10T00:00:00Z", 2_700_000_000],
    update: ["19042.1889", "2022-08-05T00:00:00Z", 1_000_000_000],
    mark: "assumption",
  },
  {
    tags: ["2004"],
    apply: ["19041.264", "2020-05-12T00:00:00Z", 2_700_000_000],
    update: ["19041.1415", "2021-12-08T00:00:00Z", 990_000_000],
    mark: "assumption",
  },
  {
    tags: ["1909"],
    apply: ["18363.418", "2019-11-12T00:00:00Z", 2_700_000_000],
    update: ["18363.1556", "2021-05-04T00:00:00Z", 950_000_000],
    mark: "assumption",
  },
  {
    tags: ["1903"],
    apply: ["18362.30", "2019-05-21T00:00:00Z", 2_700_000_000],
    update: ["18362.1256", "2020-12-03T00:00:00Z", 940_000_000],
    mark: "assumption",
  },
  {
    tags: ["1809", "ltsc2019"],
    apply: ["17763.6293", "2024-09-06T00:00:00Z", 3_140_000_000],
    update: ["17763.6659", "2024-12-05T00:00:00Z", 540_000_000],
    mark: "assumption",
  },
];

const images: readonly CatalogueImage[] = versions.map((version) => baseImage("windows", version));

export const windows: Repository = { name: "mcr.microsoft.com/windows", images };
