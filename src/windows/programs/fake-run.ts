import { splitProgram } from "./common/arguments.ts";
import { withVariable } from "./common/environment.ts";
import { leafOf } from "./common/path.ts";
import type { FakeMachine } from "./fake-machine.ts";
import { fakeSystem, run } from "./fake-system.ts";

/** What came of one command line. */
export interface Ran {
  /** Null where it stays up. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of the machine to its end. */
export const runOn = (
  machine: FakeMachine,
  commandLine: string,
  { cwd = "C:\\", env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran => {
  const whole = Object.entries(env).reduce((all, [name, value]) => withVariable(all, name, value), defaultEnvironment);
  const [stdout, stderr] = [machine.streams.push("") - 1, machine.streams.push("") - 1];
  const system = fakeSystem(machine, commandLine, cwd, whole, { stdin: null, stdout, stderr });
  const image = `${leafOf(splitProgram(commandLine).program).replace(/\.exe$/i, "")}.exe`.toLowerCase();
  const program = machine.programs.get(image);
  if (program === undefined) throw new Error(`The fake machine has no ${image}.`);
  const code = run(() => program.main(system));
  return { exitCode: code < 0 ? null : code, out: machine.streams[stdout] ?? "", err: machine.streams[stderr] ?? "" };
};

/** The environment of a container of Server Core. Source: reference/windows-storage.md, the machine's variables. */
export const defaultEnvironment: Readonly<Record<string, string>> = {
  ALLUSERSPROFILE: "C:\\ProgramData",
  APPDATA: "C:\\Users\\ContainerAdministrator\\AppData\\Roaming",
  CommonProgramFiles: "C:\\Program Files\\Common Files",
  COMPUTERNAME: "3F2A9C0D1E4B",
  ComSpec: "C:\\Windows\\system32\\cmd.exe",
  LOCALAPPDATA: "C:\\Users\\ContainerAdministrator\\AppData\\Local",
  NUMBER_OF_PROCESSORS: "2",
  OS: "Windows_NT",
  Path: "C:\\Windows\\system32;C:\\Windows;C:\\Windows\\System32\\Wbem;C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\;C:\\Windows\\System32\\OpenSSH\\;C:\\Users\\ContainerAdministrator\\AppData\\Local\\Microsoft\\WindowsApps",
  PATHEXT: ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC",
  PROCESSOR_ARCHITECTURE: "AMD64",
  ProgramData: "C:\\ProgramData",
  ProgramFiles: "C:\\Program Files",
  "ProgramFiles(x86)": "C:\\Program Files (x86)",
  ProgramW6432: "C:\\Program Files",
  PUBLIC: "C:\\Users\\Public",
  SystemDrive: "C:",
  SystemRoot: "C:\\Windows",
  TEMP: "C:\\Users\\ContainerAdministrator\\AppData\\Local\\Temp",
  TMP: "C:\\Users\\ContainerAdministrator\\AppData\\Local\\Temp",
  USERNAME: "ContainerAdministrator",
  USERPROFILE: "C:\\Users\\ContainerAdministrator",
  windir: "C:\\Windows",
};
