// What posts hold, and what is said of it: published-urls.txt, docs/published-pictures.md.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Paths below the site that were ever published. */
export const published: readonly string[] = readFileSync(pathOf("published-urls.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/** A poster as it was drawn: its letters may be packed otherwise without looking otherwise. */
export const withoutFonts = (svg: string): string => svg.replace(/<style>[\s\S]*?<\/style>/, "");

const pictures = pathOf("../../docs/published-pictures.md");

/** The fingerprint that a picture is said to have. */
export const saidOf = (picture: string): string | null =>
  new RegExp(`^\\| ${picture} +\\| \`(\\w+)\` `, "m").exec(readFileSync(pictures, "utf8"))?.[1] ?? null;

/** Writes a line for each picture that has changed, for somebody to say what did. */
export const recordPictures = (now: readonly (readonly [picture: string, fingerprint: string])[]): void => {
  const lines = now
    .filter(([picture, fingerprint]) => saidOf(picture) !== fingerprint)
    .map(([picture, fingerprint]) => `| ${picture} | \`${fingerprint}\` | … |\n`);
  const head = /^\| -+ \| -+ \| -+ \|\n/m;
  writeFileSync(
    pictures,
    readFileSync(pictures, "utf8").replace(head, (line) => line + lines.join("")),
  );
};
