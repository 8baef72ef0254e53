import type { LaunchModel } from "../model.ts";

/** Which rows are shown. */
export interface Window {
  readonly top: number;
  readonly count: number;
}

/** Of what there is room for, this share lies before the present row. */
const BEFORE = 0.4;

/** The rows that are shown where `room` of them have a place: those at `top`, or else those around the playhead. */
export const windowOf = ({ rows, at }: LaunchModel, room: number, top: number | null): Window => {
  const count = Math.min(rows.length, Math.max(1, Math.floor(room)));
  const wanted = top ?? Math.max(0, at) - Math.floor(count * BEFORE);
  return { top: Math.max(0, Math.min(wanted, rows.length - count)), count };
};
