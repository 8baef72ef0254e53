import { type Failure, failure } from "#core/failure.ts";

/** Error numbers of system calls by name, and their texts. Source: Linux man-pages, errno(3). */
const texts = {
  EPERM: "Operation not permitted",
  ENOENT: "No such file or directory",
  EBADF: "Bad file descriptor",
  EBUSY: "Device or resource busy",
  EEXIST: "File exists",
  EXDEV: "Invalid cross-device link",
  ENOTDIR: "Not a directory",
  EISDIR: "Is a directory",
  EINVAL: "Invalid argument",
  ENOSPC: "No space left on device",
  EROFS: "Read-only file system",
  ENAMETOOLONG: "File name too long",
  ENOTEMPTY: "Directory not empty",
  ELOOP: "Too many levels of symbolic links",
} as const;

export type Errno = keyof typeof texts;

/** A system call's failure: the error's name, and what the C library says of it. */
export const errno = (name: Errno): Failure => failure(name, texts[name]);
