/** The fields of one comma-separated line; a field may be quoted whole. */
export const csvFields = (line: string): readonly string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );

/** A field at its first `=`; without one the value is undefined. */
export const keyAndValue = (field: string): readonly [string, string | undefined] => {
  const equals = field.indexOf("=");
  return equals < 0 ? [field, undefined] : [field.slice(0, equals), field.slice(equals + 1)];
};
