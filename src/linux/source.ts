import type { Source } from "#core/explain.ts";

/** Where what Linux and Docker's overlay2 driver do is known from. */
export const overlayDocument: Source = {
  title: "Linux kernel, Overlay Filesystem",
  mark: "documented",
  url: "https://docs.kernel.org/filesystems/overlayfs.html",
};
export const overlaySource: Source = {
  title: "Linux, fs/overlayfs",
  mark: "from source code",
  url: "https://github.com/torvalds/linux/tree/master/fs/overlayfs",
};
export const overlay2: Source = {
  title: "Moby, daemon/graphdriver/overlay2/overlay.go",
  mark: "from source code",
  url: "https://github.com/moby/moby/blob/master/daemon/graphdriver/overlay2/overlay.go",
};
export const initLayer: Source = {
  title: "Moby, daemon/initlayer/setup_unix.go",
  mark: "from source code",
  url: "https://github.com/moby/moby/blob/master/daemon/initlayer/setup_unix.go",
};
export const archiveChanges: Source = {
  title: "Moby, pkg/archive/changes.go",
  mark: "from source code",
  url: "https://github.com/moby/moby/blob/master/pkg/archive/changes.go",
};
export const manual: Source = {
  title: "Linux man-pages, section 2",
  mark: "documented",
  url: "https://man7.org/linux/man-pages/dir_section_2.html",
};
export const overlayDriver: Source = {
  title: "Docker, OverlayFS storage driver",
  mark: "documented",
  url: "https://docs.docker.com/engine/storage/drivers/overlayfs-driver/",
};
