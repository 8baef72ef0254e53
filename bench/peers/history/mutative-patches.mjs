import { apply, create } from "mutative";
import { keepingPatches } from "../../lib/drafts.mjs";

export default keepingPatches(
  "mutative 2.0, patches",
  (state, recipe) =>
    create(
      state,
      (draft) => {
        recipe(draft);
      },
      { enablePatches: true },
    ),
  apply,
);
