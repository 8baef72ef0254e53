/** The docker.exe that the hosts have. Source: docker-cli.md §3.1. */
export const client = {
  version: "27.5.1",
  apiVersion: "1.47",
  gitCommit: "9f9e405",
  goVersion: "go1.22.11",
  buildTime: "Wed Jan 22 13:41:44 2025",
  os: "windows",
  arch: "amd64",
  context: "default",
} as const;
