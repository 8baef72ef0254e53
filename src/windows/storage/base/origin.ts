import type { Origin } from "./file-table.ts";

// Days that the files of a release carry; months of updates are those of the images of the catalogue. Assumptions where the build is a client's.
const built: Readonly<Record<string, string>> = {
  "14393": "2016-07-16",
  "16299": "2017-09-29",
  "17134": "2018-04-11",
  "17763": "2018-09-15",
  "18362": "2019-03-19",
  "18363": "2019-03-19",
  "19041": "2019-12-07",
  "19042": "2019-12-07",
  "20348": "2021-05-08",
  "22631": "2022-05-07",
  "25398": "2023-07-08",
  "26100": "2024-04-01",
};

const updated: Readonly<Record<string, string>> = {
  "14393.1066": "2017-04-05",
  "14393.2551": "2018-10-04",
  "14393.7606": "2024-12-05",
  "16299.665": "2018-09-06",
  "17134.165": "2018-07-05",
  "17134.285": "2018-09-06",
  "17763.6659": "2024-12-05",
  "18362.1256": "2020-12-03",
  "18363.1556": "2021-05-04",
  "19041.1415": "2021-12-02",
  "19042.1889": "2022-08-04",
  "20348.2966": "2024-12-05",
  "26100.2894": "2025-01-13",
};

/** Of `20348.2966` what its files carry: version, and the day of the release or, for an update, of the update. */
export const originOf = (version: string, kind: "release" | "update" = "release"): Origin => {
  const day = (kind === "update" ? updated[version] : undefined) ?? built[version.split(".")[0] ?? ""] ?? "2021-05-08";
  return { version: `10.0.${version}`, modified: Date.parse(`${day}T00:00:00Z`) };
};
