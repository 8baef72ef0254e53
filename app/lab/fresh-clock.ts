import { Clock } from "../timeline/clock.ts";
import { fresh } from "./fresh.ts";

/** A clock that stands where a freshly booted host is quiet. */
export const freshClock = (): Clock => {
  const clock = new Clock({ end: fresh.moment, dwell: () => 0 });
  clock.seek(fresh.moment);
  return clock;
};
