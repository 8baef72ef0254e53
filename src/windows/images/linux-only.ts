import type { Repository } from "./image.ts";

/** Well-known repositories of Docker Hub whose plain tags list no image for Windows. */
const names: readonly string[] = [
  "almalinux",
  "alpine",
  "amazonlinux",
  "busybox",
  "centos",
  "debian",
  "elasticsearch",
  "fedora",
  "ghost",
  "httpd",
  "mariadb",
  "memcached",
  "mysql",
  "nextcloud",
  "nginx",
  "node",
  "php",
  "postgres",
  "rabbitmq",
  "redis",
  "registry",
  "rockylinux",
  "ruby",
  "rust",
  "ubuntu",
  "wordpress",
];

export const linuxOnly: readonly Repository[] = names.map((name) => ({
  name: `docker.io/library/${name}`,
  images: [],
  linuxTags: ["*"],
}));
