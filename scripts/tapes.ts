import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Plugin, runnerImport } from "vite";
import { withoutStyles } from "./site.ts";

type Record = typeof import("../app/tape/record.ts");

/** Plays every story and writes what figures elsewhere live on. */
export const tapes = (): Plugin => {
  let folder = "dist";
  return {
    name: "silo-tapes",
    apply: "build",
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    writeBundle: async () => {
      const { allTapes } = (
        await runnerImport<Record>("./app/tape/record.ts", { logLevel: "error", plugins: [withoutStyles] })
      ).module;
      for (const { file, written } of allTapes()) {
        const path = join(folder, file);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, JSON.stringify(written));
      }
    },
  };
};
