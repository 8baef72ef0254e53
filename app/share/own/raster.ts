import { imageOf } from "../image.ts";

/** A drawing as PNG, of its own size. */
export const rasterOf = async (svg: Blob): Promise<Blob> => {
  const image = await imageOf(svg);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (png) => (png === null ? reject(new Error("This browser draws no PNG.")) : resolve(png)),
      "image/png",
    );
  });
};
