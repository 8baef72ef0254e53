import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,app,cli,test}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Nothing is measured here: a test that has hung must end, a slow machine may take its time.
    testTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: ".cache/test/unit.json" }]],
  },
});
