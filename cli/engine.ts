/** The engine by itself, for programs that bring their own machine: benchmarks, notebooks. */
export { sha256Hex } from "#core/digest.ts";
