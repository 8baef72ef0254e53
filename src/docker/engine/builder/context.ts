import { type DirectoryNode, findIn, splitPath, textOf, withoutNode } from "#contract/file-tree/index.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { createIgnore, type Platform } from "./dockerfile/index.ts";

const ignoreFile = ".dockerignore";

const fileText = (context: DirectoryNode, path: string): string | undefined => {
  const node = findIn(context, splitPath(path));
  return node?.kind === "file" ? textOf(node) : undefined;
};

/** The Dockerfile's text, or the engine's words where there is none. Source: moby builder/remotecontext/detect.go. */
export const dockerfileText = (context: DirectoryNode, name: string): string | Failure =>
  fileText(context, name) ?? failure("400", `Cannot locate specified Dockerfile: ${name}`);

/**
 * What COPY sees: the context without Dockerfile and `.dockerignore` where the latter excludes them.
 * The rest has been left out by the client. Source: moby builder/remotecontext/detect.go, removeDockerfile.
 */
export const copyableContext = (context: DirectoryNode, dockerfile: string, platform: Platform): DirectoryNode => {
  const text = fileText(context, ignoreFile);
  const ignore = text === undefined ? undefined : createIgnore(text, platform, []);
  if (ignore === undefined || isFailure(ignore)) return context;
  return [dockerfile, ignoreFile].reduce((tree, name) => {
    const path = splitPath(name);
    return ignore(path.join("/")) ? withoutNode(tree, path) : tree;
  }, context);
};
