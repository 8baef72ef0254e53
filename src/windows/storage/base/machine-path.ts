import { bare } from "./directory.ts";
import type { Below, Generator, RegistryValues } from "./generator.ts";

/** Where the machine's variables are, `Path` among them. */
export const machineEnvironment = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";

const pathValue = `${machineEnvironment}\\Path`;

const parts = (path: string): readonly string[] => path.split(";").filter((part) => part !== "");

export const prepended = (directories: string, below: Below): RegistryValues => ({
  [pathValue]: [...parts(directories), ...parts(below(pathValue) ?? "")].join(";"),
});

export const appended = (directories: string, below: Below): RegistryValues => ({
  [pathValue]: [...parts(below(pathValue) ?? ""), ...parts(directories)].join(";"),
});

// setx /M writes the registry and no file.
const noFiles = () => bare("");

export const pathPrepend: Generator = { tree: noFiles, registry: prepended };
export const pathAppend: Generator = { tree: noFiles, registry: appended };
