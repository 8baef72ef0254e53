// `npm test`: every check of this repository, one after the other; all of them run even when one fails.
// Ends with one line, "N passed, N failed": each test counts as one, and so does each check that is no test.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findOrInstallBrowser } from "./find-browser.mjs";

const root = new URL("..", import.meta.url);
const reports = new URL(".cache/test/", root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };

const heading = (title) => console.log(`\n=== ${title} ===`);

const run = (script, env = {}) =>
  spawnSync("npm", ["run", "--silent", script], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  }).status === 0;

const add = (passed, failed) => {
  total.passed += passed;
  total.failed += failed;
  console.log(`--- ${passed} passed, ${failed} failed`);
};

const check = (title, script) => {
  heading(title);
  add(...(run(script) ? [1, 0] : [0, 1]));
};

const report = (name) => {
  try {
    return JSON.parse(readFileSync(new URL(name, reports), "utf8"));
  } catch {
    return null;
  }
};

/** A runner that stops without a report, or fails outside its tests, counts as one failure; a skipped test as well. */
const count = (ok, passed, failed) => add(passed, ok ? failed : Math.max(failed, 1));

const unit = () => {
  heading("Unit tests");
  const ok = run("test:unit");
  const result = report("unit.json");
  const passed = result?.numPassedTests ?? 0;
  count(ok && result !== null, passed, (result?.numTotalTests ?? 0) - passed);
};

const browser = async () => {
  heading("Browser tests");
  try {
    const ok = run("test:browser", { SILO_BROWSER: await findOrInstallBrowser((line) => console.log(line)) });
    const stats = report("browser.json")?.stats;
    count(
      ok && stats !== undefined,
      stats?.expected ?? 0,
      (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0),
    );
  } catch (error) {
    console.log(error.message);
    add(0, 1);
  }
};

check("Types", "types");
check("Lint", "lint");
unit();
check("Build", "build");
check("Size", "size");
await browser();

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
