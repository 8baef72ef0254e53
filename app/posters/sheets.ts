/** Style sheets that pictures are drawn by, in the order of the cascade; below `app`. */
export const sheets: readonly string[] = [
  "theme/tokens.css",
  "diagrams/scene/scene.css",
  "diagrams/storage/storage.css",
  "diagrams/launch/launch.css",
];
