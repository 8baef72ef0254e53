import type { System } from "#shell/system.ts";

const currentVersion = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

/** `Microsoft Windows [Version 10.0.20348.2966]`, from the registry as cmd.exe reads it. */
export const version = (system: System): string => {
  const build = system.registryGet(`${currentVersion}\\CurrentBuildNumber`) ?? "20348";
  const revision = system.registryGet(`${currentVersion}\\UBR`) ?? "2966";
  return `Microsoft Windows [Version 10.0.${build}.${revision}]`;
};
