// What a living picture takes: the engine and all.
export { Figure } from "./Figure.tsx";
export { runOf } from "./runs.ts";
