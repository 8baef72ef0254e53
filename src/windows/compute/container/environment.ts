import type { Reader } from "#core/world.ts";
import { hosts } from "../../kernel/host/host.ts";
import type { Silo } from "../../kernel/silo/silo.ts";
import { registryUnder } from "../../programs/registry.ts";

const machineKey = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment\\";

/** What every process of a container starts with: the system's variables, then what the image's registry adds. Base values: assumption, as in a base image. */
export const containerEnvironment = (reader: Reader, silo: Silo): Readonly<Record<string, string>> => {
  const base: Record<string, string> = {
    ALLUSERSPROFILE: "C:\\ProgramData",
    CommonProgramFiles: "C:\\Program Files\\Common Files",
    COMPUTERNAME: silo.hostname.toUpperCase().slice(0, 15),
    ComSpec: "C:\\Windows\\system32\\cmd.exe",
    NUMBER_OF_PROCESSORS: String(reader.all(hosts)[0]?.cpus ?? 1),
    OS: "Windows_NT",
    Path: "C:\\Windows\\system32;C:\\Windows;C:\\Windows\\System32\\Wbem;C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\;C:\\Windows\\System32\\OpenSSH\\",
    PATHEXT: ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC",
    PROCESSOR_ARCHITECTURE: "AMD64",
    ProgramData: "C:\\ProgramData",
    ProgramFiles: "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
    PUBLIC: "C:\\Users\\Public",
    SystemDrive: "C:",
    SystemRoot: "C:\\Windows",
    windir: "C:\\Windows",
  };
  return withVariables(base, registryUnder(reader, silo.id, machineKey));
};

/** Variables set over others: names in any case, the spelling of the first kept. */
export const withVariables = (
  base: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const result: Record<string, string> = { ...base };
  const spelling = new Map(Object.keys(result).map((name) => [name.toUpperCase(), name]));
  for (const [name, value] of Object.entries(more)) {
    const known = spelling.get(name.toUpperCase()) ?? name;
    spelling.set(name.toUpperCase(), known);
    result[known] = value;
  }
  return result;
};
