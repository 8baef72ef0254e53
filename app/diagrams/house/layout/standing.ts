import { refText } from "#core/table.ts";
import type { ContainerRoom, HouseView } from "../model.ts";
import type { Context } from "./context.ts";

/** Refs, as text, of everything inside a container's room. */
export const thingsOf = (room: ContainerRoom): readonly string[] => [
  ...room.processes.map(({ ref }) => refText(ref)),
  ...room.belongings.map(({ ref }) => refText(ref)),
  ...(room.compartment === null ? [] : [refText(room.compartment.ref)]),
];

/** Whether one end of the request is the room, or something in it. */
const isActing = (room: ContainerRoom, { acting }: Context): boolean =>
  acting.has(refText(room.ref)) || thingsOf(room).some((each) => acting.has(each));

/** The context in which the closed rooms that have a place are those about the one that acts. */
export const turnedTo = (context: Context, closed: readonly ContainerRoom[]): Context => {
  const page = closed.findIndex((room) => isActing(room, context));
  return page < 0 ? context : { ...context, view: { ...context.view, page } };
};

const rank = (room: ContainerRoom, view: HouseView, acting: boolean): number =>
  (acting ? 2e15 : 0) +
  (view.opened.includes(refText(room.ref)) ? 1e15 * (1 + view.opened.indexOf(refText(room.ref)) / 1e3) : 0) +
  room.touched;

/** Which rooms stand open: where something happens, what the reader opened, what was touched last. Source: visual.md, "Many containers". */
export const standing = (
  context: Context,
  places: number,
): { readonly open: readonly ContainerRoom[]; readonly closed: readonly ContainerRoom[] } => {
  const { containers } = context.model;
  const order = containers
    .map((room) => ({ room, weight: rank(room, context.view, isActing(room, context)) }))
    .sort((a, b) => b.weight - a.weight || b.room.number - a.room.number);
  const chosen = new Set(order.slice(0, places).map(({ room }) => room));
  return {
    open: containers.filter((room) => chosen.has(room)),
    closed: containers.filter((room) => !chosen.has(room)),
  };
};
