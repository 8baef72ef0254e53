import { produce, setAutoFreeze } from "immer";
import { keepingStates } from "../../lib/drafts.mjs";

setAutoFreeze(false);

export default keepingStates("immer 11.2, states", (state, recipe) =>
  produce(state, (draft) => {
    recipe(draft);
  }),
);
