/**
 * Bytes that the files of base layers take, by the id of their tree. Source: reference/windows-storage.md §1.4, totals of images; how
 * the layers of one share them (by compressed bytes, where those are known) is an assumption, as are images of which the reference has no total.
 */
const known: Readonly<Record<string, number>> = {
  "base/nanoserver/26100.2894": 458_000_000,
  "base/nanoserver/20348.2966": 296_000_000,
  "base/nanoserver/17763.6659": 251_000_000,
  "base/nanoserver/19042.1889": 260_000_000,
  "base/nanoserver/19041.1415": 257_000_000,
  "base/nanoserver/18363.1556": 250_000_000,
  "base/nanoserver/18362.1256": 248_000_000,
  "base/nanoserver/17134.1": 227_000_000,
  "update/nanoserver/17134.165": 109_000_000,
  "base/nanoserver/16299.15": 208_000_000,
  "update/nanoserver/16299.665": 118_000_000,
  "base/nanoserver/14393.0": 660_000_000,
  "update/nanoserver/14393.2551": 480_000_000,
  "update/nanoserver/14393.1066": 360_000_000,
  "base/servercore/26100.2605": 4_810_000_000,
  "update/servercore/26100.2894": 620_000_000,
  "base/servercore/20348.2700": 3_180_000_000,
  "update/servercore/20348.2966": 1_720_000_000,
  "base/servercore/17763.6293": 4_130_000_000,
  "update/servercore/17763.6659": 710_000_000,
  "base/servercore/19042.631": 3_300_000_000,
  "update/servercore/19042.1889": 1_800_000_000,
  "base/servercore/19041.264": 3_300_000_000,
  "update/servercore/19041.1415": 1_800_000_000,
  "base/servercore/18363.418": 3_500_000_000,
  "update/servercore/18363.1556": 1_500_000_000,
  "base/servercore/18362.30": 3_500_000_000,
  "update/servercore/18362.1256": 1_450_000_000,
  "base/servercore/17134.1": 3_700_000_000,
  "update/servercore/17134.285": 1_200_000_000,
  "base/servercore/16299.15": 4_800_000_000,
  "update/servercore/16299.665": 1_800_000_000,
  "base/servercore/14393.0": 7_680_000_000,
  "update/servercore/14393.7606": 2_980_000_000,
  "update/servercore/14393.1066": 2_470_000_000,
  "base/server/26100.2605": 9_300_000_000,
  "update/server/26100.2894": 1_200_000_000,
  "base/server/20348.2700": 6_300_000_000,
  "update/server/20348.2966": 3_400_000_000,
  "base/windows/19042.631": 8_800_000_000,
  "update/windows/19042.1889": 3_300_000_000,
  "base/windows/19041.264": 8_800_000_000,
  "update/windows/19041.1415": 3_200_000_000,
  "base/windows/18363.418": 8_800_000_000,
  "update/windows/18363.1556": 3_100_000_000,
  "base/windows/18362.30": 8_800_000_000,
  "update/windows/18362.1256": 3_100_000_000,
  "base/windows/17763.6293": 10_240_000_000,
  "update/windows/17763.6659": 1_760_000_000,
};

/** Throws on a base that no image of the catalogue has. */
export const bytesOnDisk = (tree: string): number => {
  const bytes = known[tree];
  if (bytes === undefined) throw new Error(`Nobody knows the bytes of ${tree}.`);
  return bytes;
};
