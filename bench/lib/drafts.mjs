// How a library of drafts keeps history: all states with structural sharing, or patches both ways.
import { bucketed } from "./machine-state.mjs";

const readerOf = (shown) => ({
  read: (map, id, field) => bucketed.row(shown(), map, id)?.[field],
  handles: (pid) => bucketed.row(shown(), "procs", pid).handles.length,
});

/** `produce(state, recipe)` gives the next state. */
export const keepingStates = (name, produce) => ({
  name,
  create: (state) => {
    const states = [bucketed.from(state)];
    let shown = states[0];
    return {
      apply: (update) => states.push(produce(states[states.length - 1], (draft) => bucketed.reduce(draft, update))),
      jump: (step) => {
        shown = states[step];
      },
      ...readerOf(() => shown),
    };
  },
});

/** `produce(state, recipe)` gives `[next state, patches, inverse patches]`; a jump applies them from where it stands. */
export const keepingPatches = (name, produce, applyPatches) => ({
  name,
  create: (state) => {
    const forward = [];
    const back = [];
    let newest = bucketed.from(state);
    let shown = newest;
    let at = 0;
    const apply = (update) => {
      const [next, patches, inverse] = produce(newest, (draft) => bucketed.reduce(draft, update));
      newest = next;
      forward.push(patches);
      back.push(inverse);
      shown = newest;
      at = forward.length;
    };
    const jump = (step) => {
      while (at < step) shown = applyPatches(shown, forward[at++]);
      while (at > step) shown = applyPatches(shown, back[--at]);
    };
    return { apply, jump, ...readerOf(() => shown) };
  },
});
