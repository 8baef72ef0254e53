import { create } from "mutative";
import { keepingStates } from "../../lib/drafts.mjs";

export default keepingStates("mutative 2.0, states", (state, recipe) =>
  create(state, (draft) => {
    recipe(draft);
  }),
);
