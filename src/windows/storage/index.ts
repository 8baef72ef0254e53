import type { Subsystem } from "#core/machine.ts";
import {
  appendFile,
  copyFile,
  createDirectory,
  deleteFile,
  deleteTree,
  installFiles,
  markVolume,
  renameFile,
  setAttributes,
  setRegistry,
  writeFile,
} from "./calls/index.ts";

/** Volumes, layers, and the file calls on them. */
export const storage: Subsystem = {
  name: "windows/storage",
  acts: [
    appendFile,
    copyFile,
    createDirectory,
    deleteFile,
    deleteTree,
    installFiles,
    markVolume,
    renameFile,
    setAttributes,
    setRegistry,
    writeFile,
  ],
};
