// Builds the engine and the terminal for Node into dist-cli/. Says nothing unless something is wrong.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
export const outDir = join(root, "dist-cli");

const entries = { engine: join(root, "cli/engine.ts"), silo: join(root, "cli/main.ts") };

export const buildEngine = async () => {
  const fresh = join(root, ".cache", `engine-${process.pid}`);
  try {
    await build({
      configFile: false,
      root,
      logLevel: "error",
      publicDir: false,
      ssr: { noExternal: true, target: "node" },
      build: {
        ssr: true,
        outDir: fresh,
        target: "node20",
        minify: "oxc",
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
          output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    });
    putInPlace(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

// Entries last, each by one rename: a terminal that starts meanwhile reads either the old engine or the new one.
const putInPlace = (fresh) => {
  mkdirSync(outDir, { recursive: true });
  const built = readdirSync(fresh).sort(
    (a, b) => Number(`${a.slice(0, -3)}` in entries) - Number(`${b.slice(0, -3)}` in entries),
  );
  for (const file of built) renameSync(join(fresh, file), join(outDir, file));
  for (const file of readdirSync(outDir)) if (!built.includes(file)) rmSync(join(outDir, file));
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildEngine();
