import { filesOf, type Origin } from "../file-table.ts";
import { withExtensions } from "../fill/names.ts";
import { unlistedFiles } from "../fill/unlisted.ts";
import { type Generator, type Placed, treeOf } from "../generator.ts";
import { prepended } from "../machine-path.ts";

// Folders: docker-library/repo-info, golang:1.25-windowsservercore; dotnet/dotnet-docker. Sizes and what is unlisted are assumptions.
const origin = (version: string): Origin => ({ version, modified: Date.parse("2024-11-25T00:00:00Z") });

const minimalGit = (root: string, version: string): readonly Placed[] => [
  { path: `${root}\\cmd`, nodes: () => filesOf("git.exe:45 scalar.exe:45", origin(version)) },
  {
    path: `${root}\\mingw64\\bin`,
    nodes: () => [
      ...filesOf("git.exe:4100 git-remote-https.exe:2500 libcurl-4.dll:900", origin(version)),
      ...unlistedFiles(60, 900_000, withExtensions("dll", "exe"), origin(version)),
    ],
  },
  { path: `${root}\\usr\\bin`, nodes: () => filesOf("sh.exe:2400 msys-2.0.dll:3300 ssh.exe:900", origin(version)) },
  { path: `${root}\\etc`, nodes: () => filesOf("gitconfig:1", origin(version)) },
];

export const mingit: Generator = { tree: (version) => treeOf(...minimalGit("Program Files\\MinGit", version)) };

export const git: Generator = {
  tree: (version) => treeOf(...minimalGit("git", version)),
  registry: (_version, below) => prepended("C:\\git\\cmd;C:\\git\\mingw64\\bin;C:\\git\\usr\\bin", below),
};
