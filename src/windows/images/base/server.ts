import type { CatalogueImage, Repository } from "../image.ts";
import { type BaseVersion, baseImage } from "./base-image.ts";

// Source: reference/windows-storage.md §1.4: totals of ltsc2022; how the layers share them is an assumption, and ltsc2025 is one altogether.
const versions: readonly BaseVersion[] = [
  {
    tags: ["ltsc2025"],
    apply: ["26100.2605", "2024-12-08T00:00:00Z", 3_100_000_000],
    update: ["26100.2894", "2025-01-13T00:00:00Z", 400_000_000],
    mark: "assumption",
  },
  {
    tags: ["ltsc2022"],
    apply: ["20348.2700", "2024-09-06T00:00:00Z", 2_030_000_000],
    update: ["20348.2966", "2024-12-05T00:00:00Z", 1_100_000_000],
    mark: "assumption",
  },
];

const images: readonly CatalogueImage[] = versions.map((version) => baseImage("server", version));

export const server: Repository = { name: "mcr.microsoft.com/windows/server", images };
