import { bookings } from "./bookings.ts";
import { orders } from "./orders.ts";
import type { Sample } from "./sample.ts";
import { shop } from "./shop.ts";
import { ticker } from "./ticker.ts";

/** Every sample, the first on every host. */
export const samples: readonly Sample[] = [shop, ticker, orders, bookings];
