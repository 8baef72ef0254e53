import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

/** A script that needs no other file and no module loader: it runs in sandboxed frames of any server. */
export const classic = async (entry: string): Promise<string> => {
  const made = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../${entry}`, import.meta.url)),
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  const { output } = (Array.isArray(made) ? made[0] : made) as Rolldown.RolldownOutput;
  const [script] = output;
  if (script.type !== "chunk" || output.length !== 1) throw new Error(`${entry} was to become one script.`);
  return script.code;
};

/** What a content policy says of an inline script. Source: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");
