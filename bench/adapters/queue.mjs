// Our queue, and our whole engine, under the names of the benchmark.
import { composeMachine, defineAct, detail, Queue, Timeline } from "../../dist-cli/engine.js";

export default {
  name: "Silo",
  kind: "ours",
  create: () => {
    const queue = new Queue();
    let seq = 0;
    return {
      push: (at, id) => {
        queue.push({ seq, at, kind: "tick", data: id, cause: null, frame: null });
        seq += 1;
      },
      pop: () => queue.pop().data,
    };
  },
  /** `timers` timers, each set again when it elapses, until `events` have; all of them kept on the timeline. */
  runEngine: ({ timers, events, inc }) => {
    let count = 0;
    const tick = defineAct("tick", {
      run: (tx, index) => {
        count += 1;
        tx.schedule(tick, index, inc[count & 4095]);
      },
      explain: () => detail("A timer has elapsed.", { title: "Benchmark", mark: "assumption" }),
    });
    const timeline = Timeline.begin(composeMachine([{ name: "bench", acts: [tick] }]), (tx) => {
      for (let index = 0; index < timers; index += 1) tx.schedule(tick, index, inc[index & 4095]);
    });
    while (count < events) timeline.step();
    return count;
  },
};
