// simjs gives itself only to a window.
globalThis.window ??= {};
await import("simjs");
const { Sim, Entity } = globalThis.window.Sim;

export default {
  name: "simjs 2.0",
  runEngine: ({ timers, events, inc }) => {
    let count = 0;
    class Timers extends Entity {
      start() {
        for (let index = 0; index < timers; index += 1) this.setAgain();
      }

      setAgain() {
        this.setTimer(inc[count & 4095]).done(() => {
          count += 1;
          this.setAgain();
        });
      }
    }
    const simulation = new Sim();
    simulation.addEntity(Timers);
    simulation.simulate(1e15, events);
    return count;
  },
};
