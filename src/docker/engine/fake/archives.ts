import { bytesOf, type DirectoryNode, findIn, fromBytes, textOf } from "#contract/file-tree/index.ts";
import { readTar } from "#contract/tar/read.ts";
import type { Exchange } from "../api/exchange.ts";
import { images } from "../image/image.ts";
import { fakeLayers } from "./tables.ts";
import { FakeWorld, messages } from "./world.ts";

/** A world with the image `mine:1`, made of a container of `nano`, to save and load. */
export class ArchiveWorld extends FakeWorld {
  constructor() {
    super();
    this.pull("nano");
    const id = this.create({ Image: "nano", Cmd: ["write", "C:\\app.txt", "made"] }, "made");
    this.ask("POST", `/containers/${id}/start`);
    this.ask("POST", "/commit", {
      query: { container: "made", repo: "mine", tag: "1", comment: "a note", author: "me" },
    });
    this.ask("DELETE", `/containers/${id}`);
  }

  save(name: string): Exchange {
    return this.ask("GET", "/images/get", { query: { names: name } });
  }

  load(bytes: Uint8Array, query = { quiet: "1" }): Exchange {
    return this.ask("POST", "/images/load", { query, archive: fromBytes("x.tar", bytes) });
  }

  /** Names and ids of all images. */
  get names(): readonly string[] {
    return this.timeline.head.all(images).map(({ repoTags, imageId }) => `${repoTags.join()} ${imageId}`);
  }

  /** All that a load could change. */
  get state(): string {
    return JSON.stringify([this.timeline.head.all(images), this.timeline.head.all(fakeLayers)]);
  }
}

/** Bytes of the archive that was answered. */
export const bytesIn = ({ answerArchive }: Exchange): Uint8Array =>
  (answerArchive?.kind === "file" ? bytesOf(answerArchive) : undefined) ?? new Uint8Array();

/** The archive that was answered, unpacked. */
export const savedTree = (exchange: Exchange): DirectoryNode => {
  const read = readTar(bytesIn(exchange));
  if (read.tree === undefined) throw new Error(read.problem);
  return read.tree;
};

export const textAt = (tree: DirectoryNode, path: string): string => {
  const node = findIn(tree, path.split("/"));
  return node?.kind === "file" ? (textOf(node) ?? "") : "";
};

/** The error that ends a JSON stream. */
export const errorOf = (exchange: Exchange): unknown => messages(exchange).at(-1)?.error;
