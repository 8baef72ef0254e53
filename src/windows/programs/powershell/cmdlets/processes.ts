import { isFailure } from "#core/failure.ts";
import { findProgram } from "../../common/find-program.ts";
import { resolvePath } from "../../common/path.ts";
import { type ProcessRow, processRows } from "../../common/process-list.ts";
import { numberOf } from "../value/convert.ts";
import { isKind, object, type PsObject } from "../value/value.ts";
import { isPattern, like } from "../value/wildcard.ts";
import type { Cmdlet } from "./cmdlet.ts";

const processObject = (row: ProcessRow): PsObject =>
  object("System.Diagnostics.Process", {
    Id: row.pid,
    ProcessName: row.name.replace(/\.exe$/i, ""),
    Name: row.name.replace(/\.exe$/i, ""),
    Handles: row.handles,
    NPM: Math.round(row.handles * 70),
    PM: row.commit,
    WS: row.workingSet,
    WorkingSet: row.workingSet,
    WorkingSet64: row.workingSet,
    CPU: row.cpuSeconds,
    SI: row.session,
    SessionId: row.session,
    Path: row.path,
    HasExited: false,
    $text: `System.Diagnostics.Process (${row.name.replace(/\.exe$/i, "")})`,
  });

export const getProcess: Cmdlet = {
  name: "Get-Process",
  aliases: ["gps", "ps"],
  parameters: "Name=ProcessName*:0 Id=PID* InputObject Module? FileVersionInfo? IncludeUserName?",
  run: (call) => {
    const rows = [...processRows(call.runtime.system)].sort((one, other) =>
      one.name.toUpperCase() < other.name.toUpperCase() ? -1 : 1,
    );
    const missing = (what: string, target: string): void =>
      call.complain({
        message: `Cannot find a process with the ${what} "${target}". Verify the process ${what.replace("process identifier", "identifier")} and call the cmdlet again.`,
        category: "ObjectNotFound",
        exception: "ProcessCommandException",
        id: "NoProcessFoundForGivenName",
        target,
      });
    if (call.has("Id")) {
      for (const id of call.texts("Id")) {
        const row = rows.find(({ pid }) => String(pid) === id);
        if (row === undefined) missing("process identifier", id);
        else call.emit(processObject(row));
      }
      return;
    }
    const names = call.has("Name") ? call.texts("Name") : ["*"];
    for (const name of names) {
      const found = rows.filter((row) => like(name.replace(/\.exe$/i, ""), row.name.replace(/\.exe$/i, "")));
      if (found.length === 0 && !isPattern(name)) missing("name", name);
      for (const row of found) call.emit(processObject(row));
    }
  },
};

export const stopProcess: Cmdlet = {
  name: "Stop-Process",
  aliases: ["kill", "spps"],
  parameters: "Id*:0 Name=ProcessName* InputObject Force? PassThru?",
  run: (call) => {
    const { system } = call.runtime;
    const ids = call.has("Id")
      ? call.texts("Id").map(Number)
      : call.input.flatMap((each) => (isKind(each, "object") ? [Number(each.members.Id)] : []));
    if (call.has("Name")) {
      const rows = processRows(system);
      for (const name of call.texts("Name")) {
        const found = rows.filter((row) => like(name, row.name.replace(/\.exe$/i, "")));
        if (found.length === 0)
          call.complain({
            message: `Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`,
            category: "ObjectNotFound",
            exception: "ProcessCommandException",
            id: "NoProcessFoundForGivenName",
            target: name,
          });
        ids.push(...found.map(({ pid }) => pid));
      }
    }
    for (const id of ids) {
      const failed = system.kill(id, 0xffffffff);
      if (failed !== null)
        call.complain({
          message: `Cannot find a process with the process identifier ${id}.`,
          category: "ObjectNotFound",
          exception: "ProcessCommandException",
          id: "NoProcessFoundForGivenId",
          target: String(id),
        });
    }
  },
};

const quoted = (path: string): string => (path.includes(" ") ? `"${path}"` : path);

export const startProcess: Cmdlet = {
  name: "Start-Process",
  aliases: ["saps", "start"],
  parameters:
    "FilePath=PSPath:0 ArgumentList=Args*:1 WorkingDirectory Wait? PassThru? NoNewWindow=nnw? Verb WindowStyle Credential LoadUserProfile? RedirectStandardOutput=RSO RedirectStandardError=RSE RedirectStandardInput=RSI UseNewEnvironment?",
  run: (call) => {
    const { runtime } = call;
    const { system, session } = runtime;
    const name = call.text("FilePath");
    const found = findProgram(system, name, session);
    if (found === null) {
      call.complain({
        message: "This command cannot be run due to the error: The system cannot find the file specified.",
        category: "InvalidOperation",
        exception: "System.InvalidOperationException",
        id: "InvalidOperationException",
        target: null,
      });
      return;
    }
    runtime.host.finish();
    const capture = (option: string) => (call.has(option) ? system.stream() : undefined);
    const [stdout, stderr] = [capture("RedirectStandardOutput"), capture("RedirectStandardError")];
    // Without a window of its own a program writes where the shell does.
    const apart = call.flag("NoNewWindow") ? {} : { stdout: null, stderr: null };
    const child = system.spawn(found.path, [quoted(found.path), ...call.texts("ArgumentList")].join(" "), {
      cwd: call.has("WorkingDirectory") ? resolvePath(session.cwd, call.text("WorkingDirectory")) : session.cwd,
      ...(session.env === session.processEnv ? {} : { env: session.env }),
      ...apart,
      ...(stdout === undefined ? {} : { stdout }),
      ...(stderr === undefined ? {} : { stderr }),
    });
    if (isFailure(child)) {
      call.complain({
        message: `This command cannot be run due to the error: ${child.message}`,
        category: "InvalidOperation",
        exception: "System.InvalidOperationException",
        id: "InvalidOperationException",
      });
      return;
    }
    const made = object("System.Diagnostics.Process", {
      Id: child.pid,
      ProcessName: name,
      HasExited: false,
      ExitCode: null,
      $child: child.id,
    });
    if (call.flag("Wait") || stdout !== undefined || stderr !== undefined) {
      made.members.ExitCode = system.wait(child) | 0;
      made.members.HasExited = true;
    } else if (call.flag("PassThru")) made.members.ExitCode = 0;
    if (stdout !== undefined)
      system.writeText(resolvePath(session.cwd, call.text("RedirectStandardOutput")), system.collect(stdout));
    if (stderr !== undefined)
      system.writeText(resolvePath(session.cwd, call.text("RedirectStandardError")), system.collect(stderr));
    if (call.flag("PassThru")) call.emit(made);
  },
};

export const waitProcess: Cmdlet = {
  name: "Wait-Process",
  parameters: "Name=ProcessName*:0 Id=PID* Timeout=TimeoutSec InputObject",
  run: (call) => {
    // What still runs when it is waited for will not end by itself: the wait lasts as long as its process.
    const rows = processRows(call.runtime.system);
    if (
      rows.some(
        (row) =>
          call.texts("Id").includes(String(row.pid)) ||
          call.texts("Name").some((name) => like(name, row.name.replace(/\.exe$/i, ""))),
      )
    )
      call.runtime.system.stay();
  },
};

export const startSleep: Cmdlet = {
  name: "Start-Sleep",
  aliases: ["sleep"],
  parameters: "Seconds:0 Milliseconds=ms Duration",
  run: (call) => {
    call.runtime.host.finish();
    const seconds = call.has("Milliseconds")
      ? (numberOf(call.value("Milliseconds")) ?? 0) / 1000
      : (numberOf(call.value("Seconds")) ?? 0);
    call.runtime.system.sleep(Math.max(0, Math.round(seconds * 1_000_000)));
  },
};
