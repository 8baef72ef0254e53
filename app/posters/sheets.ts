import launch from "../diagrams/launch/launch.css?raw";
import scene from "../diagrams/scene/scene.css?raw";
import storage from "../diagrams/storage/storage.css?raw";
import tokens from "../theme/tokens.css?raw";

/** Style sheets that pictures are painted by, in the order of the cascade. */
export const sheets: readonly string[] = [tokens, scene, storage, launch];
