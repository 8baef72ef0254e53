import TinyQueue from "tinyqueue";

export default {
  name: "tinyqueue 3.0",
  create: () => {
    const queue = new TinyQueue([], (a, b) => a.at - b.at || a.seq - b.seq);
    let seq = 0;
    return {
      push: (at, id) => {
        queue.push({ at, seq, id });
        seq += 1;
      },
      pop: () => queue.pop().id,
    };
  },
};
