// What docs/embedding.md shows is what the Share dialog gives: SILO_RECORD=1 writes it there.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { aboutOf } from "../../diagrams/abouts.ts";
import { sharedStorage } from "../fixture/storage.ts";
import type { Shared } from "../shared.ts";
import { snippets } from "./index.ts";

const file = "docs/embedding.md";

const example: Shared = {
  ...sharedStorage,
  takeaway: aboutOf("storage").takeaway,
  text: "A container writes to a file of its image: the whole file is copied to the container’s disk first.",
};

const block = (id: string): RegExp => new RegExp(`(<!-- snippet: ${id} -->\\n\\n\`\`\`[a-z]*\\n)([\\s\\S]*?)(\`\`\`)`);

if (process.env.SILO_RECORD === "1") {
  let text = readFileSync(file, "utf8");
  for (const snippet of snippets)
    text = text.replace(
      block(snippet.id),
      (_, head: string, __: string, foot: string) => `${head}${snippet.text(example)}\n${foot}`,
    );
  writeFileSync(file, text);
}

it.each(snippets.map((snippet) => [snippet.id, snippet] as const))("shows the snippet %s", (id, snippet) => {
  const shown = block(id).exec(readFileSync(file, "utf8"))?.[2];
  expect(shown).toBe(`${snippet.text(example)}\n`);
});
