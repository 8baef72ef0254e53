// Writes what the page shows of a freshly booted host before the engine has come.
import { writeFileSync } from "node:fs";
import { runnerImport } from "vite";

const { module } = await runnerImport("./app/session/fresh.ts", { root: process.cwd(), logLevel: "error" });
const text = JSON.stringify(module.makeFresh());
writeFileSync(
  "app/lab/fresh-data.ts",
  `// Made by \`npm run fresh\`; a test says when it is out of date.\n// biome-ignore format: data\nexport const freshData = ${JSON.stringify(text)};\n`,
);
console.log(`app/lab/fresh-data.ts: ${text.length} characters.`);
