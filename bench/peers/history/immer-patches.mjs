import { applyPatches, enablePatches, produceWithPatches, setAutoFreeze } from "immer";
import { keepingPatches } from "../../lib/drafts.mjs";

enablePatches();
setAutoFreeze(false);

export default keepingPatches(
  "immer 11.2, patches",
  (state, recipe) =>
    produceWithPatches(state, (draft) => {
      recipe(draft);
    }),
  applyPatches,
);
