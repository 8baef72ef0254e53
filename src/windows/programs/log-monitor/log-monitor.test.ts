// Source: microsoft/windows-container-tools, LogMonitor/src/LogMonitor/Main.cpp.
import { describe, expect, it } from "vitest";
import { fromText, withNode } from "#contract/file-tree/index.ts";
import { cmd } from "../cmd/cmd.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { logMonitor } from "./log-monitor.ts";

const machineWith = (config: boolean) => {
  const machine = fakeMachine([logMonitor, cmd]);
  if (config)
    machine.tree = withNode(
      machine.tree,
      ["LogMonitor", "LogMonitorConfig.json"],
      fromText("LogMonitorConfig.json", "{}"),
    );
  return machine;
};

describe("LogMonitor", () => {
  it("runs the program that it is given, and ends as that does", () => {
    expect(runOn(machineWith(true), "LogMonitor.exe cmd.exe /c echo hello").out).toBe("hello\n");
    expect(runOn(machineWith(true), "LogMonitor.exe cmd.exe /c exit 3").exitCode).toBe(3);
  });
  it("tells of a missing configuration", () => {
    expect(runOn(machineWith(false), "LogMonitor.exe cmd.exe /c echo x").out).toMatch(
      /LOGMONITOR\] ERROR: Configuration file 'C:\\LogMonitor\\LogMonitorConfig\.json' not found\. Logs will not be monitored\.\nx\n$/,
    );
  });
  it("stays up without a program", () => {
    expect(runOn(machineWith(true), "LogMonitor.exe").exitCode).toBeNull();
  });
  it("fails where the program is missing", () => {
    expect(runOn(machineWith(true), "LogMonitor.exe nope.exe").exitCode).toBe(2);
  });
});
