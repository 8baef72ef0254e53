/** The groups of commands with what help says of them. */
export const groups: Readonly<Record<string, string>> = {
  builder: "Manage builds",
  container: "Manage containers",
  context: "Manage contexts",
  image: "Manage images",
  manifest: "Manage Docker image manifests and manifest lists",
  network: "Manage networks",
  plugin: "Manage plugins",
  swarm: "Manage Swarm",
  system: "Manage Docker",
  trust: "Manage trust on Docker images",
  volume: "Manage volumes",
};

/** What top-level help shows first, in this order. */
export const commonCommands: readonly string[] = [
  "run",
  "exec",
  "ps",
  "build",
  "pull",
  "push",
  "images",
  "login",
  "logout",
  "search",
  "version",
  "info",
];

export const swarmGroups: readonly string[] = ["swarm"];
