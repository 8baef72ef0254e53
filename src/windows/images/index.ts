export { catalogue } from "./catalogue.ts";
export type { CatalogueImage, ImageConfig, ImageLayer, Repository } from "./image.ts";
export { publishedLayer } from "./published-layer.ts";
export { parseReference, type Reference } from "./reference.ts";
export { resolveImage } from "./resolve.ts";
