import {
  type DirectoryNode,
  emptyDirectory,
  opaqueFile,
  type Placement,
  splitPath,
  withNodes,
} from "#contract/file-tree/index.ts";
import type { AnyProcedure, Steps } from "#core/procedure.ts";
import type { Program, System } from "#shell/system.ts";
import { cmdLineProcedure } from "./cmd/cmd.ts";
import type { FakeMachine } from "./fake-machine.ts";
import { defaultEnvironment } from "./fake-run.ts";
import { fakeSystem } from "./fake-system.ts";
import { powershellLineProcedure } from "./powershell/powershell.ts";

const moment = Date.parse("2024-12-10T19:08:00Z");

const directories =
  "Program Files,Program Files (x86),ProgramData,Users\\Public,Users\\ContainerAdministrator\\AppData\\Local\\Temp,Users\\ContainerAdministrator\\AppData\\Roaming,Windows\\System32,Windows\\Temp";

const baseTree = (programs: readonly Program[]): DirectoryNode => {
  const nodes: Placement[] = directories.split(",").map((path) => {
    const segments = splitPath(path);
    return [segments, emptyDirectory(segments.at(-1) ?? "", { modified: moment })];
  });
  for (const { image } of programs)
    nodes.push([["Windows", "System32", image], opaqueFile(image, 100_000, { modified: moment })]);
  return withNodes(emptyDirectory(), nodes);
};

/** A machine with the given programs in System32, or in a tree of one's own. */
export const fakeMachine = (
  programs: readonly Program[],
  changes: Partial<Pick<FakeMachine, "tree" | "building" | "unknown" | "rows" | "typed">> = {},
): FakeMachine => {
  const machine: FakeMachine = {
    tree: changes.tree ?? baseTree(programs),
    registry: new Map(),
    programs: new Map(programs.map((program) => [program.image, program])),
    procedures: new Map(),
    rows: {},
    building: false,
    unknown: (system) => {
      system.notModelled(`what ${system.commandLine} does`);
      return 0;
    },
    notModelled: [],
    typed: [],
    now: Date.parse("2024-12-11T08:30:00Z"),
    pid: 1000,
    streams: [],
    ...changes,
  };
  // A sub-procedure of an interactive shell writes where the shell does.
  const systemOf = (_steps: Steps, _process: number): System =>
    fakeSystem(machine, "", "C:\\", defaultEnvironment, { stdin: null, stdout: 0, stderr: 0 });
  const lines: readonly AnyProcedure[] = [cmdLineProcedure(systemOf), powershellLineProcedure(systemOf)];
  const procedures = new Map(lines.map((each) => [each.name, each]));
  return Object.assign(machine, { procedures });
};
