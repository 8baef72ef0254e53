import type { Source } from "#core/explain.ts";

/** Where what storage does is known from. */
export const containerStorage: Source = {
  title: "Container storage overview",
  mark: "documented",
  url: "https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-storage",
};
export const windowsfilter: Source = {
  title: "Moby, daemon/graphdriver/windows/windows.go",
  mark: "from source code",
  url: "https://github.com/moby/moby/blob/master/daemon/graphdriver/windows/windows.go",
};
export const wclayer: Source = {
  title: "hcsshim, internal/wclayer",
  mark: "from source code",
  url: "https://github.com/microsoft/hcsshim/tree/main/internal/wclayer",
};
export const filterForAntiVirus: Source = {
  title: "Anti-virus optimization for Windows containers",
  mark: "documented",
  url: "https://learn.microsoft.com/windows-hardware/drivers/ifs/anti-virus-optimization-for-windows-containers",
};
export const isolationInterop: Source = {
  title: "BuildXL, interop with the container isolation filter",
  mark: "reverse-engineered",
  url: "https://github.com/microsoft/BuildXL",
};
export const fileApi: Source = {
  title: "Win32, file management functions",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/fileio/file-management-functions",
};
export const layeredKeys: Source = {
  title: "Windows registry file format specification, layered keys",
  mark: "reverse-engineered",
  url: "https://github.com/msuhanov/regf",
};
export const simplification: Source = { title: "Simplification of the model", mark: "assumption" };
export const directoryReparse: Source = {
  title: "US patent 10,223,378; that what is shipped does so is an assumption",
  mark: "assumption",
  url: "https://patents.google.com/patent/US10223378B2/en",
};
export const metadataFiles: Source = {
  title: "[MS-FSCC], NTFS metadata files",
  mark: "documented",
  url: "https://learn.microsoft.com/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e",
};
export const sparseFiles: Source = {
  title: "Win32, sparse file operations",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/fileio/sparse-file-operations",
};
export const reparsePoints: Source = {
  title: "Win32, reparse points",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/fileio/reparse-points",
};
export const transactions: Source = {
  title: "Win32, Transactional NTFS",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/fileio/transactional-ntfs-portal",
};
export const changeJournals: Source = {
  title: "Win32, change journals",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/fileio/change-journals",
};
export const directoryChanges: Source = {
  title: "Win32, ReadDirectoryChangesW function",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-readdirectorychangesw",
};
