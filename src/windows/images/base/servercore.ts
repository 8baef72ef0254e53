import type { CatalogueImage, Repository } from "../image.ts";
import { type BaseVersion, baseImage, pick } from "./base-image.ts";

// Digests, dates and compressed bytes of layers: docker-library/repo-info, the pages of eclipse-temurin, docker and openjdk on Windows Server Core;
// ltsc2016: corpus/outputs/registry/dotnet-framework-image-info.json, whose month the revision of December 2024 stands for (an assumption);
// 14393.1066: corpus/outputs/docker-history/scherer-dsc.txt.
const versions: readonly BaseVersion[] = [
  {
    tags: ["ltsc2025"],
    apply: [
      "26100.2605",
      "2024-12-08T22:41:37Z",
      2_215_307_110,
      "1317fe15185685e9cd27f7542cd96f4847343401288a8b6798273a4ac60844eb",
    ],
    update: [
      "26100.2894",
      "2025-01-13T03:08:16Z",
      284_970_427,
      "19fa0da9c657652b5d0879f62221964dd2e8f7c37691ba99bce37494e109b27e",
    ],
  },
  {
    tags: ["ltsc2022"],
    apply: [
      "20348.2700",
      "2024-09-06T00:01:38Z",
      1_462_192_413,
      "2534953f34d35976fc44cd67bfdd39fdcd9e2eaae57ada0be53d5fb936cd3a0b",
    ],
    update: [
      "20348.2966",
      "2024-12-05T01:36:58Z",
      791_681_213,
      "90641eccc9d7a78ab99d123ca3884acb8ffc002eb44bc5e68f261f0810d5202b",
    ],
  },
  {
    tags: ["ltsc2019", "1809"],
    apply: [
      "17763.6293",
      "2024-09-06T01:15:31Z",
      1_720_268_357,
      "803f4a9590cb9c635813cbd0ee89190f92d5fe4c7589711cf468879e42ce02ba",
    ],
    update: [
      "17763.6659",
      "2024-12-05T05:10:22Z",
      293_901_821,
      "3308b54d35b61854238974280a5b0ecc72a98e2ead17d04f42770a7b35407090",
    ],
  },
  {
    tags: ["20H2", "2009"],
    apply: ["19042.631", "2020-11-10T00:00:00Z", 1_450_000_000],
    update: ["19042.1889", "2022-08-05T00:00:00Z", 800_000_000],
    mark: "assumption",
  },
  {
    tags: ["2004"],
    apply: ["19041.264", "2020-05-12T00:00:00Z", 1_440_000_000],
    update: ["19041.1415", "2021-12-08T00:00:00Z", 790_000_000],
    mark: "assumption",
  },
  {
    tags: ["1909"],
    apply: ["18363.418", "2019-11-12T00:00:00Z", 1_560_000_000],
    update: ["18363.1556", "2021-05-04T00:00:00Z", 650_000_000],
    mark: "assumption",
  },
  {
    tags: ["1903"],
    apply: ["18362.30", "2019-05-21T00:00:00Z", 1_560_000_000],
    update: ["18362.1256", "2020-12-03T00:00:00Z", 640_000_000],
    mark: "assumption",
  },
  {
    tags: ["1803"],
    apply: [
      "17134.1",
      "2018-04-12T09:20:54Z",
      1_659_688_273,
      "d9e8b01179bfc94a5bdb1810fbd76b999aa52016001ace2d3a4c4bc7065a9601",
    ],
    update: [
      "17134.285",
      "2018-09-09T17:20:44Z",
      547_225_773,
      "9f036448990c273bb1accf8d436799639bbb644326ae47f30fe4faed21c8d8d9",
    ],
  },
  {
    tags: ["1709"],
    apply: [
      "16299.15",
      "2017-09-29T14:43:28Z",
      2_274_300_585,
      "5847a47b8593f7c39aa5e3db09e50b76d42aa8898c0440c70cc9c69747d4c479",
    ],
    update: [
      "16299.665",
      "2018-09-09T17:24:12Z",
      858_335_510,
      "a5b83e25f92aef992a2827d664111b4726ada7d0b13d7af21882734cab96d8d0",
    ],
  },
  {
    tags: ["ltsc2016"],
    apply: [
      "14393.0",
      "2016-12-13T10:53:31Z",
      4_104_465_980,
      "3d5294345eb71fa27a2762a501793cc6894ddd22136f5c3d4d63ec2467c84d5f",
    ],
    update: ["14393.7606", "2024-12-05T00:00:00Z", 1_591_045_135],
  },
  {
    tags: [],
    apply: [
      "14393.0",
      "2016-12-13T10:53:31Z",
      4_069_985_900,
      "3889bb8d808bbae6fa5a33e07093e65c31371bcf9e4c38c21be6b9af52ad1548",
    ],
    update: ["14393.1066", "2017-04-11T00:00:00Z", 1_309_000_000],
  },
];

const images: readonly CatalogueImage[] = versions.map((version) => baseImage("servercore", version));

export const servercore: Repository = { name: "mcr.microsoft.com/windows/servercore", images };

/** The Server Core image of a tag. */
export const core = pick(images);
