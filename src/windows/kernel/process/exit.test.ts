// Source: Windows Internals, 7th edition, part 1, "Terminating a process": its threads are gone before the object is.
import { expect, it } from "vitest";
import { frames } from "#core/frame.ts";
import { composeMachine } from "#core/machine.ts";
import { defineProcedure } from "#core/procedure.ts";
import { Timeline } from "#core/timeline.ts";
import { need } from "#core/world.ts";
import { bootHost } from "../boot/boot.ts";
import { kernel } from "../index.ts";
import { insertProcess } from "./create.ts";
import { exitProcess } from "./exit.ts";
import { processes } from "./process.ts";
import { type ProgramArgs, runProgram } from "./program.ts";

const dozing = defineProcedure<ProgramArgs>("program dozing.exe", (steps, { process }) => {
  for (;;) {
    steps.sleep(1000);
    steps.look((world) => need(world, processes, process).pid);
  }
});

it("stops a program that is made to end, wherever it is", () => {
  const machine = composeMachine([kernel, { name: "test", procedures: [dozing] }]);
  const timeline = Timeline.begin(machine, (tx) => {
    bootHost(tx, { name: "WINHOST01", build: "windows-server-2022", epoch: 0, cpus: 4, memory: 2 ** 34 });
    const { id } = insertProcess(tx, { parent: null, image: "dozing.exe", path: null, commandLine: "dozing" });
    runProgram(tx, id, "program dozing.exe");
  });
  timeline.runUntilQuiet(5500);
  const process = timeline.head.all(processes).find(({ image }) => image === "dozing.exe");
  if (process === undefined) throw new Error("It does not run.");
  timeline.ask(exitProcess, { process: process.id, exitCode: 3 });
  timeline.runUntilQuiet(undefined, 100);
  expect(timeline.due).toBeUndefined();
  expect(timeline.head.all(frames)).toEqual([]);
  expect(timeline.head.get(processes, process.id)).toBeUndefined();
});
