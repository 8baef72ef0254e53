// The same with Windows names: each path is folded before it is looked up.
import { flatMap } from "./flat-map.mjs";

export default flatMap("limit: flat Map, toUpperCase", "limit, case folded", (text) => text.toUpperCase());
