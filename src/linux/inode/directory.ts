import type { Tx } from "#core/tx.ts";
import { need, type Reader } from "#core/world.ts";
import { bytesOnDisk, charge, clock } from "./filesystem.ts";
import { type Body, type Inode, type InodeId, inodes } from "./inode.ts";
import { openFiles } from "./open-file.ts";

export type Entries = Readonly<Record<string, InodeId>>;

/** Names in a directory; none in anything else. */
export const entriesOf = (reader: Reader, id: InodeId): Entries => {
  const { body } = need(reader, inodes, id);
  return body.kind === "directory" ? body.entries : {};
};

/** What a name in a directory stands for. Names are compared byte for byte. */
export const entryOf = (reader: Reader, directory: InodeId, name: string): InodeId | undefined => {
  const entries = entriesOf(reader, directory);
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
};

export const isDirectory = (reader: Reader, id: InodeId): boolean => need(reader, inodes, id).body.kind === "directory";

/** Fields of an inode that are not as usual. */
export type Metadata = Partial<Pick<Inode, "mode" | "uid" | "gid" | "modified" | "xattrs" | "notModelled">>;

/** A new inode without a name. */
export const makeInode = (tx: Tx, body: Body, metadata: Metadata = {}): InodeId => {
  charge(tx, bytesOnDisk(body));
  return tx.insert(inodes, {
    mode: body.kind === "directory" ? 0o755 : body.kind === "symbolic link" ? 0o777 : 0o644,
    uid: 0,
    gid: 0,
    links: body.kind === "directory" ? 1 : 0,
    modified: clock(tx),
    xattrs: {},
    body,
    notModelled: null,
    ...metadata,
  }).id;
};

/** Gives what an inode is of another content. */
export const setBody = (tx: Tx, id: InodeId, body: Body, metadata: Metadata = { modified: clock(tx) }): void => {
  charge(tx, bytesOnDisk(body) - bytesOnDisk(need(tx, inodes, id).body));
  tx.update(inodes, id, { body, ...metadata });
};

const setEntries = (tx: Tx, directory: InodeId, entries: Entries, subdirectories: number, modified: number): void => {
  const { links } = need(tx, inodes, directory);
  tx.update(inodes, directory, { body: { kind: "directory", entries }, links: links + subdirectories, modified });
};

/** Gives inodes names that are free. `modified`: what the directory's time shall be, default now. */
export const addNames = (tx: Tx, directory: InodeId, named: Entries, modified = clock(tx)): void => {
  let subdirectories = 0;
  for (const id of Object.values(named)) {
    const { links, body } = need(tx, inodes, id);
    tx.update(inodes, id, { links: links + 1 });
    if (body.kind === "directory") subdirectories += 1;
  }
  setEntries(tx, directory, { ...entriesOf(tx, directory), ...named }, subdirectories, modified);
};

export const addName = (tx: Tx, directory: InodeId, name: string, id: InodeId, modified = clock(tx)): void =>
  addNames(tx, directory, { [name]: id }, modified);

/** Takes a name away and gives what had it, which is still there. */
export const removeName = (tx: Tx, directory: InodeId, name: string): InodeId | undefined => {
  const id = entryOf(tx, directory, name);
  if (id === undefined) return undefined;
  const { [name]: _gone, ...entries } = entriesOf(tx, directory);
  setEntries(tx, directory, entries, isDirectory(tx, id) ? -1 : 0, clock(tx));
  tx.update(inodes, id, { links: need(tx, inodes, id).links - 1 });
  return id;
};

const isOpen = (reader: Reader, id: InodeId): boolean => reader.all(openFiles).some(({ inode }) => inode === id);

/** Forgets a file that has no names left, and a directory, which had one, with all that is in it; what is open stays until it is closed. */
export const release = (tx: Tx, id: InodeId): void => {
  const { links, body } = need(tx, inodes, id);
  if (body.kind === "directory") for (const child of Object.values(body.entries)) unname(tx, child);
  else if (links > 0) return;
  if (isOpen(tx, id)) {
    if (body.kind === "directory") tx.update(inodes, id, { links: 0, body: { kind: "directory", entries: {} } });
    return;
  }
  charge(tx, -bytesOnDisk(body));
  tx.remove(inodes, id);
};

const unname = (tx: Tx, id: InodeId): void => {
  tx.update(inodes, id, { links: need(tx, inodes, id).links - 1 });
  release(tx, id);
};

/** Takes a name away, and forgets what had it. */
export const removeTree = (tx: Tx, directory: InodeId, name: string): void => {
  const id = removeName(tx, directory, name);
  if (id !== undefined) release(tx, id);
};

/** The inode at a path from a directory; links are not followed. */
export const walkFrom = (reader: Reader, start: InodeId, names: readonly string[]): InodeId | undefined => {
  let id: InodeId | undefined = start;
  for (const name of names) id = id === undefined ? undefined : entryOf(reader, id, name);
  return id;
};

/** A directory at a path; missing ones are made. */
export const makeDirectories = (tx: Tx, start: InodeId, names: readonly string[]): InodeId => {
  let id = start;
  for (const name of names) {
    const known = entryOf(tx, id, name);
    const next = known ?? makeInode(tx, { kind: "directory", entries: {} });
    if (known === undefined) addName(tx, id, name, next);
    id = next;
  }
  return id;
};
