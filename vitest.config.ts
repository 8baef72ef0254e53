import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,app,cli,test}/**/*.test.{ts,tsx}"],
    environment: "node",
    reporters: ["default", ["json", { outputFile: ".cache/test/unit.json" }]],
  },
});
