// What a living picture takes: the engine and all.
export { askedRun } from "./asked-run.ts";
export { Figure } from "./Figure.tsx";
