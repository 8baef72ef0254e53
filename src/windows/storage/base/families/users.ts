import type { DirectoryNode, LinkNode, TreeNode } from "#contract/file-tree/index.ts";
import { opaqueFile } from "#contract/file-tree/index.ts";
import { bare, junction, lazy } from "../directory.ts";

/** A profile: its hive and its folders. */
export const profile = (name: string, folders: readonly string[], modified: number): DirectoryNode =>
  lazy(name, () => [
    opaqueFile("NTUSER.DAT", 262_144, { modified, attributes: "H" }),
    lazy("AppData", () => [lazy("Local", () => [bare("Microsoft"), bare("Temp")]), bare("LocalLow"), bare("Roaming")], {
      attributes: "H",
    }),
    ...folders.map((folder) => bare(folder)),
  ]);

export const profileFolders = [
  "Desktop",
  "Documents",
  "Downloads",
  "Favorites",
  "Links",
  "Music",
  "Pictures",
  "Saved Games",
  "Videos",
];

const allUsers: LinkNode = {
  kind: "link",
  name: "All Users",
  target: "C:\\ProgramData",
  linkType: "symlink",
  attributes: "HS",
};

/** `Users` with what every Windows has there and the profiles given. */
export const users = (profiles: readonly TreeNode[], modified: number): DirectoryNode =>
  lazy("Users", () => [
    allUsers,
    { ...profile("Default", profileFolders, modified), attributes: "H" },
    junction("Default User", "C:\\Users\\Default"),
    lazy("Public", () => ["Documents", "Downloads", "Music", "Pictures", "Videos"].map((folder) => bare(folder))),
    ...profiles,
  ]);
