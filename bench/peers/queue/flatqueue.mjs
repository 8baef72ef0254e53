// Time and order packed into one double: right while times stay below 2³³ and no more than 2²⁰ events are equal.
import FlatQueue from "flatqueue";

export default {
  name: "flatqueue 3.1, packed",
  create: () => {
    const queue = new FlatQueue();
    let seq = 0;
    return {
      push: (at, id) => {
        queue.push(id, at * 2 ** 20 + (seq & (2 ** 20 - 1)));
        seq += 1;
      },
      pop: () => queue.pop(),
    };
  },
};
