import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { type Plugin, runnerImport } from "vite";
import { webFonts, withFontFiles } from "./poster-fonts.ts";
import { withoutStyles } from "./site.ts";

type Press = typeof import("../app/posters/press.ts");
type Prints = ReturnType<Press["allPrints"]>[number];

/** The end of a file's path below `img/v1`, and what is in it. */
type File = readonly [name: string, content: string | Uint8Array];

/** All files of one diagram: five for each step, the same again under `default` and under names that steps once had. */
const filesOf = async (press: Press, { id, opens, cover, steps }: Prints, style: ReturnType<Press["pressOf"]>) => {
  const { drawPoster, posterFormat, narrowPosterFormat } = press;
  const drawn = steps.map(({ step, printed, narrow }) => ({
    names: [step.id, ...(step.formerly ?? [])],
    posters: {
      svg: drawPoster(printed, posterFormat, "light", style),
      "dark.svg": drawPoster(printed, posterFormat, "dark", style),
      "narrow.svg": drawPoster(narrow, narrowPosterFormat, "light", style),
      "narrow.dark.svg": drawPoster(narrow, narrowPosterFormat, "dark", style),
    },
    card: press.drawCard(printed, style),
  }));
  const shown = drawn.find(({ names }) => names.includes(opens));
  const all =
    shown === undefined ? drawn : [...drawn, { ...shown, names: ["default"], card: press.drawCard(cover, style) }];
  const fonts = await webFonts(press.charactersOf(all.flatMap(({ posters }) => Object.values(posters))));
  const files = await withFontFiles(press.charactersOf(all.map(({ card }) => card)), (fontFiles) =>
    Promise.all(
      all.map(async ({ names, posters, card }): Promise<readonly File[]> => {
        const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: "Inter" };
        const contents: readonly File[] = [
          ...Object.entries(posters).map(([kind, drawing]): File => [kind, press.svgOf(drawing, fonts)]),
          ["png", (await renderAsync(press.svgOf(card), { font })).asPng()],
        ];
        return names.flatMap((name) => contents.map(([kind, content]): File => [`${id}/${name}.${kind}`, content]));
      }),
    ),
  );
  const list = JSON.stringify({ opens, steps: steps.map(({ step }) => ({ id: step.id, text: step.text })) });
  return [...files.flat(), [`${id}/steps.json`, list] as const];
};

/** Draws every step of every diagram's story: `img/v1/<diagram>/<step>.svg`, `.dark.svg`, `.narrow.svg`, `.narrow.dark.svg`, `.png`, and `steps.json`. */
export const posters = (): Plugin => {
  let folder = "dist";
  return {
    name: "silo-posters",
    apply: "build",
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    writeBundle: async () => {
      const press = (
        await runnerImport<Press>("./app/posters/press.ts", { logLevel: "error", plugins: [withoutStyles] })
      ).module;
      const style = press.pressOf(press.sheets);
      for (const prints of press.allPrints()) {
        await mkdir(join(folder, "img/v1", prints.id), { recursive: true });
        for (const [name, content] of await filesOf(press, prints, style))
          await writeFile(join(folder, "img/v1", name), content);
      }
    },
  };
};
