import type { CatalogueImage, Repository } from "../image.ts";
import { type BaseVersion, baseImage, pick } from "./base-image.ts";

// Digests, dates and compressed bytes of layers: docker-library/repo-info, the pages of golang, hola-mundo, eclipse-temurin and openjdk on Nano Server;
// 1909: corpus/outputs/registry/lippert-manifest-nanoserver-1909-app.json.
const versions: readonly BaseVersion[] = [
  {
    tags: ["ltsc2025"],
    apply: [
      "26100.2894",
      "2025-01-13T02:49:59Z",
      199_054_258,
      "3c572c5b651b10d04181f97ce4c0938b69ad43912e8c0bf19f77a4ea9a8f72e8",
    ],
  },
  {
    tags: ["ltsc2022"],
    apply: [
      "20348.2966",
      "2024-12-05T01:18:54Z",
      120_601_318,
      "f9d5d5ca3244fc2c429a892cbe6066394790f649f32d59acfdf012e490896378",
    ],
  },
  {
    tags: ["ltsc2019", "1809"],
    apply: [
      "17763.6659",
      "2024-12-05T04:54:21Z",
      155_231_618,
      "fc1cdf36537340b1875b5d6573a58a268fc20b63dc54a780f9070e51cf9eb9ca",
    ],
  },
  {
    tags: ["20H2", "2009"],
    apply: ["19042.1889", "2022-08-05T00:00:00Z", 106_000_000],
    mark: "assumption",
  },
  { tags: ["2004"], apply: ["19041.1415", "2021-12-08T00:00:00Z", 105_000_000], mark: "assumption" },
  {
    tags: ["1909"],
    apply: [
      "18363.1556",
      "2021-05-04T21:22:59Z",
      102_144_333,
      "fe8c39bf0334000f0db1aed1c1eddb880d2af07f765f8ff0f91ace66c655cab9",
    ],
  },
  { tags: ["1903"], apply: ["18362.1256", "2020-12-03T00:00:00Z", 101_000_000], mark: "assumption" },
  {
    tags: ["1803"],
    apply: [
      "17134.1",
      "2018-04-11T22:12:30Z",
      92_818_888,
      "e46172273a4e4384e1eec7fb01091c828a256ea0f87b30f61381fba9bc511371",
    ],
    update: [
      "17134.165",
      "2018-07-07T22:36:31Z",
      44_628_354,
      "c012fa86f9e5cddd7348f95461791fec33dee91c4e56bafa448c80194c8bc8d4",
    ],
  },
  {
    tags: ["1709"],
    apply: ["16299.15", "2017-09-29T14:43:28Z", 85_000_000],
    update: ["16299.665", "2018-09-09T17:24:12Z", 48_000_000],
    mark: "assumption",
  },
  {
    tags: ["sac2016"],
    apply: [
      "14393.0",
      "2018-09-17T20:04:15Z",
      252_691_002,
      "bce2fbc256ea437a87dadac2f69aabd25bed4f56255549090056c1131fad0277",
    ],
    update: [
      "14393.2551",
      "2018-10-09T18:02:39Z",
      182_705_816,
      "6f2071dcd7294537bba55b3061704ef1370748e91982193b9e0fa4ebc114589b",
    ],
  },
  {
    tags: [],
    apply: [
      "14393.0",
      "2016-12-13T10:47:17Z",
      252_691_002,
      "bce2fbc256ea437a87dadac2f69aabd25bed4f56255549090056c1131fad0277",
    ],
    update: ["14393.1066", "2017-04-11T00:00:00Z", 137_000_000],
    mark: "assumption",
  },
];

const images: readonly CatalogueImage[] = versions.map((version) => baseImage("nanoserver", version));

export const nanoserver: Repository = { name: "mcr.microsoft.com/windows/nanoserver", images };

/** The Nano Server image of a tag. */
export const nano = pick(images);
