/** A row of `docker top` or `tasklist`: a name, and a process id. */
const row = /^(\S.*?)\s+(\d+)\s+\S/;

const rowsIn = (printed: readonly string[]): readonly (readonly [name: string, id: string])[] =>
  printed.flatMap((line) => {
    const [, name, id] = row.exec(line) ?? [];
    return name === undefined || id === undefined ? [] : [[name, id] as const];
  });

/** The names of the processes that a listing lists. */
export const namesIn = (printed: readonly string[]): readonly string[] => rowsIn(printed).map(([name]) => name);

/** Their ids. */
export const idsIn = (printed: readonly string[]): readonly string[] => rowsIn(printed).map(([, id]) => id);
