import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { type Plugin, runnerImport } from "vite";
import { webFonts, withFontFiles } from "./poster-fonts.ts";
import { withoutStyles } from "./site.ts";

type Press = typeof import("../app/posters/press.ts");
type Prints = ReturnType<Press["allPrints"]>[number];

/** Parts of a file's path below `img/v1`, and what is in it. */
type File = readonly [name: string, content: string | Uint8Array];

/** All files of one diagram: three for each step, the same again under `default` and under names that steps once had. */
const filesOf = async (press: Press, { id, opens, cover, steps }: Prints, style: ReturnType<Press["pressOf"]>) => {
  const drawn = steps.map(({ step, printed }) => ({
    names: [step.id, ...(step.formerly ?? [])],
    light: press.drawPoster(printed, "light", style),
    dark: press.drawPoster(printed, "dark", style),
    card: press.drawCard(printed, style),
  }));
  const shown = drawn.find(({ names }) => names.includes(opens));
  const all =
    shown === undefined ? drawn : [...drawn, { ...shown, names: ["default"], card: press.drawCard(cover, style) }];
  const fonts = await webFonts(press.charactersOf(all.map(({ light }) => light)));
  const files = await withFontFiles(press.charactersOf(all.map(({ card }) => card)), (fontFiles) =>
    Promise.all(
      all.map(async ({ names, light, dark, card }): Promise<readonly File[]> => {
        const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: "Inter" };
        const contents = {
          svg: press.svgOf(light, fonts),
          "dark.svg": press.svgOf(dark, fonts),
          png: (await renderAsync(press.svgOf(card), { font })).asPng(),
        };
        return names.flatMap((name) =>
          Object.entries(contents).map(([kind, content]): File => [`${id}/${name}.${kind}`, content]),
        );
      }),
    ),
  );
  const list = JSON.stringify({ opens, steps: steps.map(({ step }) => ({ id: step.id, text: step.text })) });
  return [...files.flat(), [`${id}/steps.json`, list] as const];
};

/** Draws every step of every diagram's story: `img/v1/<diagram>/<step>.svg`, `.dark.svg`, `.png`, and `steps.json`. */
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
