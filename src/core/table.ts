/** A row's identity inside one table: a dense integer, handed out in order and never reused. */
export type Id<Name extends string> = number & { readonly __table: Name };

/** What every row of a table called `Name` has. */
export interface Row<Name extends string> {
  readonly id: Id<Name>;
}

/** The right to read (and, inside a `Tx`, to write) one table. Exported by the folder that owns the object; who does not import it cannot touch the rows. */
export interface TableKey<Name extends string, R extends Row<Name>> {
  readonly name: Name;
  readonly slot: number;
  readonly __row?: R;
}

/** The one currency between pictures, inspector and commands: which thing is meant. */
export interface EntityRef {
  readonly table: string;
  readonly id: number;
}

const slots = new Map<string, number>();

/** Declares a table. Names are unique in the whole program. */
export const defineTable = <R extends Row<string>>() => {
  return <Name extends string>(name: Name): TableKey<Name, R & Row<Name>> => {
    if (slots.has(name)) throw new Error(`Two tables are called "${name}".`);
    const slot = slots.size;
    slots.set(name, slot);
    return { name, slot };
  };
};

/** The slot of a table by name, or undefined if no module declared it. */
export const slotOf = (name: string): number | undefined => slots.get(name);

/** Names of all declared tables, in order of slot. */
export const tableNames = (): readonly string[] => [...slots.keys()];

export const refOf = <Name extends string>(table: TableKey<Name, Row<Name>>, id: Id<Name>): EntityRef => ({
  table: table.name,
  id,
});

export const sameRef = (a: EntityRef | null | undefined, b: EntityRef | null | undefined): boolean =>
  a === b || (a != null && b != null && a.table === b.table && a.id === b.id);

/** `process:42`, as marks carry it. */
export const refText = (ref: EntityRef): string => `${ref.table}:${ref.id}`;

/** The opposite of `refText`; null if the text is not of that shape. */
export const parseRef = (text: string): EntityRef | null => {
  const colon = text.lastIndexOf(":");
  const id = Number(text.slice(colon + 1));
  return colon > 0 && Number.isInteger(id) && id >= 0 ? { table: text.slice(0, colon), id } : null;
};
