// Source: learn.microsoft.com, certutil; hashes of "abc" from FIPS 180-4's examples and RFC 1321.
import { describe, expect, it } from "vitest";
import { findIn, fromText, opaqueFile, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { certutil } from "./certutil.ts";

const machineWith = () => {
  const machine = fakeMachine([certutil]);
  machine.tree = withNode(machine.tree, ["abc.txt"], fromText("abc.txt", "abc"));
  machine.tree = withNode(machine.tree, ["ca.cer"], opaqueFile("ca.cer", 900));
  return machine;
};

describe("certutil", () => {
  it.each([
    ["SHA256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["MD5", "900150983cd24fb0d6963f7d28e17f72"],
    ["", "a9993e364706816aba3e25717850c26c9cd0d89d"],
  ])("hashes a file with %s", (algorithm, hash) => {
    expect(runOn(machineWith(), `certutil -hashfile abc.txt ${algorithm}`).out).toBe(
      `${algorithm || "SHA1"} hash of abc.txt:\n${hash}\nCertUtil: -hashfile command completed successfully.\n`,
    );
  });
  it("owns up to bytes that nobody knows", () => {
    const machine = machineWith();
    runOn(machine, "certutil -hashfile ca.cer SHA256");
    expect(machine.notModelled).toEqual(["the bytes of ca.cer"]);
  });
  it("adds a certificate to a store", () => {
    const { exitCode, out } = runOn(machineWith(), "certutil -addstore -f Root ca.cer");
    expect(exitCode).toBe(0);
    expect(out).toContain('Root "Trusted Root Certification Authorities"');
  });
  it("downloads", () => {
    const machine = machineWith();
    expect(runOn(machine, "certutil -urlcache -split -f https://x.org/a.zip b.zip").out).toContain("Online");
    expect(findIn(machine.tree, ["b.zip"])).toBeDefined();
  });
  it("fails without its file", () => {
    expect(runOn(machineWith(), "certutil -hashfile nope").exitCode).toBe(0x80070002);
    expect(runOn(machineWith(), "certutil -addstore Root nope.cer").exitCode).toBe(0x80070002);
  });
});
