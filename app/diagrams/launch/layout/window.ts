import type { LaunchModel } from "../model.ts";

/** Which rows are shown. */
export interface Window {
  readonly top: number;
  readonly count: number;
}

export const isIn = ({ top, count }: Window, row: number): boolean => row >= top && row < top + count;

/** The page of `count` rows on which a row is: pages share three rows, so that one is seen before the present row and two after it. */
const pageOf = (at: number, count: number): number => {
  const stride = Math.max(1, count - 3);
  return Math.floor(Math.max(0, at - 1) / stride) * stride;
};

/** The rows that are shown where `room` of them have a place: those at `top`, or else the page at the playhead, which stays while one reads on. */
export const windowOf = ({ rows, at }: LaunchModel, room: number, top: number | null): Window => {
  const count = Math.min(rows.length, Math.max(1, Math.floor(room)));
  const wanted = top ?? pageOf(at, count);
  return { top: Math.max(0, Math.min(wanted, rows.length - count)), count };
};
