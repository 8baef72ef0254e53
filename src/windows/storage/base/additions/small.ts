import { type DirectoryNode, emptyDirectory, fromText } from "#contract/file-tree/index.ts";
import { type Generator, treeOf } from "../generator.ts";

/** `layer/metadata`: an instruction that writes no file; its layer is registry and bookkeeping. Source: reference/windows-storage.md F1.27. */
export const layer: Generator = { tree: () => treeOf() };

/** `directory/C:\go`: what WORKDIR makes. */
export const directory: Generator = { tree: (path) => treeOf({ path, nodes: () => [] }) };

/** `not-modelled/sha256:…`: a layer that nobody has looked into. */
export const notModelled: Generator = { tree: (digest): DirectoryNode => emptyDirectory("", { notModelled: digest }) };

/** `hello-world`. The first two lines are those of the image. */
export const helloWorld: Generator = {
  tree: () =>
    treeOf({
      path: "",
      nodes: () => [
        fromText(
          "hello.txt",
          "\r\nHello from Docker!\r\nThis message shows that your installation appears to be working correctly.\r\n\r\n",
          { modified: Date.parse("2024-12-11T20:29:31Z"), mark: "assumption" },
        ),
      ],
    }),
};
