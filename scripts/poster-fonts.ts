import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/** Characters needed of each font, or the fonts themselves. */
interface Both {
  readonly sans: string;
  readonly mono: string;
}

const FILES = {
  sans: { file: "inter/files/inter-latin-wght-normal.woff2", weights: [400, 600, 700] },
  mono: { file: "jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2", weights: [400, 600] },
} as const;

// What layout tables say of kerning and the like, the measures of our labels know nothing of either.
const PLAIN = { keepFeatures: [], noHinting: true } as const;

const fontOf = (name: keyof typeof FILES): Promise<Uint8Array> =>
  readFile(fileURLToPath(new URL(`../node_modules/@fontsource-variable/${FILES[name].file}`, import.meta.url)));

const webFont = async (name: keyof typeof FILES, characters: string): Promise<string> => {
  const { weights } = FILES[name];
  const wght = { min: weights[0], max: weights.at(-1) ?? 400 };
  const font = await subsetFont(await fontOf(name), characters, {
    ...PLAIN,
    targetFormat: "woff2",
    variationAxes: { wght },
  });
  return Buffer.from(font).toString("base64");
};

/** WOFF2 in base64, with no more than these characters. */
export const webFonts = async ({ sans, mono }: Both): Promise<Both> => ({
  sans: await webFont("sans", sans),
  mono: await webFont("mono", mono),
});

/** Files of the same fonts, one for each weight, while `use` runs: a renderer that knows no variable fonts reads them. */
export const withFontFiles = async <T>(characters: Both, use: (files: readonly string[]) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "silo-fonts-"));
  try {
    const files: string[] = [];
    for (const name of ["sans", "mono"] as const)
      for (const wght of FILES[name].weights) {
        const font = await subsetFont(await fontOf(name), characters[name], {
          ...PLAIN,
          targetFormat: "sfnt",
          variationAxes: { wght },
        });
        const file = join(folder, `${name}-${wght}.ttf`);
        await writeFile(file, font);
        files.push(file);
      }
    return await use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
