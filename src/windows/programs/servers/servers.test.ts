// Source: nginx.org, "Command-line parameters"; httpd.apache.org, httpd; dev.mysql.com, "Installing MySQL on Microsoft Windows".
import { describe, expect, it } from "vitest";
import { findIn } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { servers } from "./index.ts";

describe("servers", () => {
  it.each(["nginx.exe", "httpd.exe", "w3wp.exe", "sqlservr.exe", "mysqld.exe"])("%s stays up", (image) => {
    expect(runOn(fakeMachine(servers), image)).toEqual({ exitCode: null, out: "", err: "" });
  });
  it.each([
    ["nginx -v", "nginx version: nginx/1.27.3\n"],
    ["httpd -t", "Syntax OK\n"],
    ["nginx -s stop", ""],
    ["caddy version", "v2.8.4\n"],
    ["mysql -u root -e \"GRANT ALL ON *.* TO 'root'@'%';\"", ""],
  ])("%s ends", (line, out) => {
    expect(runOn(fakeMachine(servers), line)).toMatchObject({ exitCode: 0, out });
  });
  it("owns up to what a server logs, or answers", () => {
    const machine = fakeMachine(servers);
    expect(runOn(machine, "caddy run").exitCode).toBeNull();
    expect(runOn(machine, 'mysql -e "SELECT 1"').exitCode).toBeNull();
    expect(machine.notModelled).toEqual(["what caddy.exe does", "what MySQL answers"]);
  });
  it("makes MySQL's data directory", () => {
    const machine = fakeMachine(servers);
    expect(runOn(machine, "mysqld --initialize-insecure --datadir=C:\\data").exitCode).toBe(0);
    expect(findIn(machine.tree, ["data", "ibdata1"])).toBeDefined();
  });
});
