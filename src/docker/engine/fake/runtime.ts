import {
  closeContainer,
  createContainer,
  killProcess,
  listProcesses,
  notModelledIn,
  shutdownContainer,
  startContainerSystem,
  startProcess,
  terminateContainer,
  waitProcess,
} from "#contract/container-runtime.ts";
import { containerStatistics, resizeConsole } from "#contract/container-statistics.ts";
import { type Failure, failure } from "#core/failure.ts";
import { declareProcedure, defineProcedure } from "#core/procedure.ts";
import { begin } from "#core/runner.ts";
import { type EntityRef, type Id, refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { find, type Reader } from "#core/world.ts";
import { fakeChange, supply } from "./change.ts";
import { isCopy, isProgram, runProgram } from "./programs.ts";
import { shut, write } from "./streams.ts";
import { type FakeSystem, fakeProcesses, fakeStreams, fakeSystems } from "./tables.ts";

type ProcessNumber = Id<"fake-process">;

const systemOf = (reader: Reader, container: string): FakeSystem | undefined =>
  find(reader, fakeSystems, (each) => each.container === container);

const needSystem = (reader: Reader, container: string): FakeSystem => {
  const system = systemOf(reader, container);
  if (system === undefined) throw new Error(`There is no compute system ${container}.`);
  return system;
};

const end = (tx: Tx, id: ProcessNumber, exitCode: number): void => {
  const process = tx.get(fakeProcesses, id);
  if (process === undefined || process.exitCode !== null) return;
  tx.update(fakeProcesses, id, { exitCode });
  for (const stream of [process.stdin, process.stdout, process.stderr]) shut(tx, stream);
};

const endAll = (tx: Tx, container: string, exitCode: number): void => {
  for (const process of tx.all(fakeProcesses)) if (process.container === container) end(tx, process.id, exitCode);
  const system = systemOf(tx, container);
  if (system !== undefined) tx.update(fakeSystems, system.id, { state: "exited" });
};

/** Lets a program work a little after it has been started, as a real one does. */
const live = declareProcedure<{ readonly process: ProcessNumber }>("fake.live");
const work = declareProcedure<{ readonly process: ProcessNumber }>("fake.work");

const answer = (tx: Tx, process: ProcessNumber): void => {
  const row = tx.get(fakeProcesses, process);
  const input = row === undefined ? undefined : tx.get(fakeStreams, row.stdin);
  const output = row === undefined ? undefined : tx.get(fakeStreams, row.stdout);
  if (row === undefined || input === undefined || output === undefined) return;
  for (const { text } of input.pieces.slice(output.pieces.length)) write(tx, row.stdout, text);
  if (input.closed) end(tx, process, 0);
};
const copyDeclared = declareProcedure<{ readonly process: ProcessNumber }>("fake.copy");

const missing = (container: string, line: string): Failure =>
  failure(
    "0x2",
    `container ${container} encountered an error during hcs::System::CreateProcess: ${line}: failure in a Windows system call: The system cannot find the file specified. (0x2)`,
  );

const workProcedure = supply(work, (tx, { process }) => {
  const row = tx.get(fakeProcesses, process);
  const code = row === undefined || row.exitCode !== null ? null : runProgram(tx, row);
  if (code !== null) end(tx, process, code);
});
const copyProcedure = supply(copyDeclared, (tx, { process }) => answer(tx, process));

const liveProcedure = defineProcedure(live, (steps, { process }) => {
  steps.sleep(1_000);
  steps.call(work, { process });
  for (;;) {
    const row = steps.look((world) => world.get(fakeProcesses, process) ?? null);
    if (row === null || row.exitCode !== null || !isCopy(row.commandLine)) return;
    const watch = [refOf(fakeStreams, row.stdin), refOf(fakeProcesses, process)];
    steps.until(watch, (world) => {
      const input = world.get(fakeStreams, row.stdin);
      const seen = world.get(fakeStreams, row.stdout)?.pieces.length ?? 0;
      const gone = world.get(fakeProcesses, process)?.exitCode !== null;
      return gone || input === undefined || input.closed || input.pieces.length > seen ? true : undefined;
    });
    steps.call(copyDeclared, { process });
  }
});

const numberOf = ({ id }: EntityRef): ProcessNumber => id as ProcessNumber;

export const fakeRuntimeProcedures = [
  workProcedure,
  copyProcedure,
  liveProcedure,
  supply(createContainer, (tx, { id, isolation, osVersion }) => {
    if (systemOf(tx, id) !== undefined) throw new Error(`There is a compute system ${id} already.`);
    if (isolation === "process" && osVersion !== null && !osVersion.startsWith("10.0.20348"))
      return failure(
        "0xc0370101",
        `hcs::CreateComputeSystem ${id}: The container operating system does not match the host operating system.`,
      );
    tx.insert(fakeSystems, { container: id, isolation, state: "created", notModelled: null });
    return undefined;
  }),
  supply(startContainerSystem, (tx, { container }) => {
    tx.update(fakeSystems, needSystem(tx, container).id, { state: "running" });
  }),
  supply(startProcess, (tx, { container, commandLine, tty, env, cwd }) => {
    if (needSystem(tx, container).state !== "running") throw new Error(`The compute system ${container} does not run.`);
    if (!isProgram(commandLine)) return missing(container, commandLine);
    const stream = () => tx.insert(fakeStreams, { pieces: [], closed: false }).id;
    const [stdin, stdout, stderr] = [stream(), stream(), tty ? null : stream()];
    const { id } = tx.insert(fakeProcesses, {
      container,
      commandLine,
      stdin,
      stdout,
      stderr,
      env,
      cwd,
      exitCode: null,
    });
    begin(tx, live, { process: id });
    return {
      ref: refOf(fakeProcesses, id),
      pid: 4000 + 4 * id,
      stdin: refOf(fakeStreams, stdin),
      stdout: refOf(fakeStreams, stdout),
      stderr: stderr === null ? null : refOf(fakeStreams, stderr),
    };
  }),
  defineProcedure(waitProcess, (steps, { process }) =>
    steps.until([process], (world) => world.get(fakeProcesses, numberOf(process))?.exitCode ?? undefined),
  ),
  supply(killProcess, (tx, { process }) => end(tx, numberOf(process), 1)),
  supply(shutdownContainer, (tx, { container }) => {
    endAll(tx, container, 3_221_225_786);
    return true;
  }),
  supply(terminateContainer, (tx, { container }) => endAll(tx, container, 4_294_967_295)),
  supply(closeContainer, (tx, { container }) => {
    const system = needSystem(tx, container);
    if (system.state !== "exited") throw new Error(`The compute system ${container} is ${system.state}.`);
    tx.remove(fakeSystems, system.id);
  }),
  defineProcedure(listProcesses, (steps, { container }) =>
    steps.look((world) => ({
      titles: ["Name", "PID", "CPU", "Private Working Set"],
      processes: world
        .all(fakeProcesses)
        .filter((each) => each.container === container && each.exitCode === null)
        .map(({ id, commandLine }) => [commandLine, String(4000 + 4 * id), "00:00:00.015", "1.036MB"]),
    })),
  ),
  defineProcedure(notModelledIn, (steps, { container }) =>
    steps.look((world) => systemOf(world, container)?.notModelled ?? null),
  ),
  supply(containerStatistics, (tx, { container }) => ({
    processes: tx.all(fakeProcesses).filter((each) => each.container === container).length,
    kernelTime: tx.now / 100,
    userTime: 0,
    commit: 1000,
    peakCommit: 2000,
    privateWorkingSet: 61_341_696,
    readOperations: 1,
    readBytes: 31_500_000,
    writeOperations: 1,
    writeBytes: 7_340_000,
    receivedBytes: 184_000,
    sentBytes: 41_000,
  })),
  supply(resizeConsole, () => undefined),
];

export const fakeActs = [fakeChange];
