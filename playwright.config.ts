import { defineConfig, devices } from "@playwright/test";
import { browserFlags, findBrowser } from "./scripts/find-browser.mjs";

// Looked for once: workers inherit the environment of the process that starts them.
const browser = process.env.SILO_BROWSER || findBrowser()?.path;
if (browser !== undefined) process.env.SILO_BROWSER = browser;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/set-up.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  // A page that was drawn beforehand has loaded before its script comes: what is expected of it first waits for the script as well.
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/test/browser.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.SILO_URL ?? "http://127.0.0.1/",
    launchOptions: { ...(browser === undefined ? {} : { executablePath: browser }), args: [...browserFlags] },
    trace: "retain-on-failure",
  },
  projects: [{ name: "chromium" }],
});
