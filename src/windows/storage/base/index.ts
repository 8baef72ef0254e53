export { fileVersion } from "./file-table.ts";
export { generatedRegistry, generatedTree } from "./generated-tree.ts";
export type { Below, RegistryValues } from "./generator.ts";
export { machineEnvironment } from "./machine-path.ts";
