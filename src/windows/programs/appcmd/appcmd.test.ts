// Source: learn.microsoft.com/iis, "Getting Started with AppCmd.exe"; logs in sous-chefs/iis pull request 208.
import { describe, expect, it } from "vitest";
import { findIn, opaqueFile, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { appcmd } from "./appcmd.ts";

const config = ["Windows", "System32", "inetsrv", "config", "applicationHost.config"];

const iis = () => {
  const machine = fakeMachine([appcmd]);
  machine.tree = withNode(machine.tree, config, opaqueFile("applicationHost.config", 75_000));
  return machine;
};

describe("appcmd", () => {
  it("sets configuration: it says so, and the file grows", () => {
    const machine = iis();
    const { exitCode, out } = runOn(
      machine,
      "appcmd set config /section:system.webServer/fastCgi /+[fullPath='c:\\x.exe']",
    );
    expect(exitCode).toBe(0);
    expect(out).toBe(
      'Applied configuration changes to section "system.webServer/fastCgi" for "MACHINE/WEBROOT/APPHOST" at configuration commit path "MACHINE/WEBROOT/APPHOST"\n',
    );
    expect(findIn(machine.tree, config)).toMatchObject({ size: 75_160 });
  });
  it.each([
    ['appcmd set app "Default Web Site/" /enabledProtocols:http,net.tcp', 'APP object "Default Web Site/" changed\n'],
    [
      "appcmd add site /name:x /bindings:http/*:81: /physicalPath:C:\\x",
      'SITE object "x" added\nAPP object "x/" added\nVDIR object "x/" added\n',
    ],
    ["appcmd add apppool /name:pool", 'APPPOOL object "pool" added\n'],
    ["appcmd list site", 'SITE "Default Web Site" (id:1,bindings:http/*:80:,state:Started)\n'],
    ["appcmd stop site x", '"x" successfully stopped.\n'],
  ])("%s", (line, out) => {
    expect(runOn(iis(), line)).toMatchObject({ exitCode: 0, out });
  });
  it("knows no other kind of object", () => {
    expect(runOn(iis(), "appcmd set thing x").exitCode).toBe(87);
  });
});
