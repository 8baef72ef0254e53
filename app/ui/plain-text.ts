/** The marks of texts, one match each: `code`, **strong**, and {{term}} or {{term|as the sentence says it}}. */
export const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\{\{([^}|]+)(?:\|([^}]+))?\}\}/g;

/** A text without its marks. */
export const plainText = (text: string): string =>
  text.replaceAll(
    marks,
    (_, code?: string, strong?: string, term?: string, said?: string) => code ?? strong ?? said ?? term ?? "",
  );
