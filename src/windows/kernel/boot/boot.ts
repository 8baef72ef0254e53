import type { Tx } from "#core/tx.ts";
import { components } from "../component/component.ts";
import { componentList } from "../component/list.ts";
import { hosts } from "../host/host.ts";
import { insertProcess } from "../process/create.ts";
import { type ProcessId, processes } from "../process/process.ts";
import { services } from "../service/service.ts";
import { sessions } from "../session/session.ts";
import { hostProcesses } from "./host-processes.ts";

export interface HostSettings {
  readonly name: string;
  readonly build: string;
  /** Unix milliseconds at virtual time 0. */
  readonly epoch: number;
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
}

/** The environment of the host's system processes. Source: reference/docker-cli.md and a default installation; PATH as after Docker's setup. */
export const hostEnvironment = (name: string, cpus: number): Readonly<Record<string, string>> => ({
  ALLUSERSPROFILE: "C:\\ProgramData",
  APPDATA: "C:\\Users\\Administrator\\AppData\\Roaming",
  CommonProgramFiles: "C:\\Program Files\\Common Files",
  COMPUTERNAME: name,
  ComSpec: "C:\\Windows\\system32\\cmd.exe",
  DriverData: "C:\\Windows\\System32\\Drivers\\DriverData",
  HOMEDRIVE: "C:",
  HOMEPATH: "\\Users\\Administrator",
  LOCALAPPDATA: "C:\\Users\\Administrator\\AppData\\Local",
  NUMBER_OF_PROCESSORS: String(cpus),
  OS: "Windows_NT",
  Path: "C:\\Windows\\system32;C:\\Windows;C:\\Windows\\System32\\Wbem;C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\;C:\\Program Files\\Docker",
  PATHEXT: ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC",
  PROCESSOR_ARCHITECTURE: "AMD64",
  ProgramData: "C:\\ProgramData",
  ProgramFiles: "C:\\Program Files",
  "ProgramFiles(x86)": "C:\\Program Files (x86)",
  PUBLIC: "C:\\Users\\Public",
  SystemDrive: "C:",
  SystemRoot: "C:\\Windows",
  TEMP: "C:\\Users\\Administrator\\AppData\\Local\\Temp",
  TMP: "C:\\Users\\Administrator\\AppData\\Local\\Temp",
  USERDOMAIN: name,
  USERNAME: "Administrator",
  USERPROFILE: "C:\\Users\\Administrator",
  windir: "C:\\Windows",
});

/** Fills an empty world with a booted host: kernel, sessions, processes, services. */
export const bootHost = (tx: Tx, { name, build, epoch, cpus, memory }: HostSettings): void => {
  const host = tx.insert(hosts, { name, build, epoch, cpus, memory, lastPid: 0, lastSession: 1, lastJob: 0 });
  for (const component of componentList) tx.insert(components, component);
  tx.insert(sessions, { number: 0, kind: "services", silo: null });
  tx.insert(sessions, { number: 1, kind: "console", silo: null });
  const env = hostEnvironment(name, cpus);
  const byImage = new Map<string, ProcessId>();
  for (const { pid, image, path, commandLine, session, parent, user, services: hosted } of hostProcesses) {
    const names = hosted.map(([service]) => service);
    const wanted = { parent: parent === null ? null : (byImage.get(parent) ?? null), image, path, commandLine };
    const made = insertProcess(
      tx,
      { ...wanted, session, user, env, cwd: "C:\\Windows\\system32", services: names },
      pid,
    );
    if (!byImage.has(image)) byImage.set(image, made.id);
    for (const [service, displayName] of hosted)
      tx.insert(services, {
        silo: null,
        name: service,
        displayName,
        state: "running",
        start: "auto",
        process: made.id,
      });
  }
  tx.update(hosts, host.id, { lastPid: 2480 });
};

/** A process of the host by its image: the first of that name. */
export const hostProcess = (
  reader: { readonly all: Tx["all"] },
  image: string,
): { readonly id: ProcessId; readonly pid: number } | undefined =>
  reader.all(processes).find((each) => each.image === image && each.silo === null && each.state !== "exited");
