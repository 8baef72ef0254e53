export { charactersOf, drawCard, drawPoster, pressOf, svgOf } from "./draw.tsx";
export { allPrints, printsOf } from "./prints.ts";
export { sheets } from "./sheets.ts";
