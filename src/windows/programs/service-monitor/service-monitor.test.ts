// Source: microsoft/IIS.ServiceMonitor, Main.cpp and ServiceMonitor.cpp.
import { describe, expect, it } from "vitest";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { serviceMonitor } from "./service-monitor.ts";

const machineWith = (...names: readonly string[]) => {
  const machine = fakeMachine([serviceMonitor]);
  for (const name of names)
    machine.registry.set(`HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}\\ImagePath`.toUpperCase(), "svchost.exe");
  return machine;
};

describe("ServiceMonitor", () => {
  it("stops IIS, starts it, and stays", () => {
    expect(runOn(machineWith("W3SVC"), "ServiceMonitor.exe w3svc")).toEqual({
      exitCode: null,
      out: "\n Service 'w3svc' has been stopped \n\n Service 'w3svc' started \n",
      err: "",
    });
  });
  it("starts any other service as it is", () => {
    expect(runOn(machineWith("MSSQLSERVER"), "ServiceMonitor.exe MSSQLSERVER").out).toBe(
      "\n Service 'MSSQLSERVER' started \n",
    );
  });
  it("ends where there is no such service", () => {
    const { exitCode, out } = runOn(machineWith(), "ServiceMonitor.exe w3svc");
    expect(exitCode).toBe(0x80070424);
    expect(out).toBe("\nERROR: Failed to stop or query status of service 'w3svc' error [80070424]\n");
  });
  it("tells how it is used", () => {
    expect(runOn(machineWith(), "ServiceMonitor.exe").out).toContain(
      "USAGE: ServiceMonitor.exe [windows service name]",
    );
  });
});
