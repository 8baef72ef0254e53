export { drawCard, drawPoster } from "./draw.tsx";
export { charactersOf, pressOf, svgOf } from "./paint.ts";
export { allPrints, printsOf } from "./prints.ts";
export { sheets } from "./sheets.ts";
export { narrowPosterFormat, posterFormat } from "./size.ts";
