import type { TopResponse } from "#docker/engine/api/types.ts";
import { renderTable } from "#shell/table.ts";

/** `docker top`. Source: docker-cli.md §6.4. */
export const formatTop = ({ Titles, Processes }: TopResponse): string =>
  renderTable([Titles, ...Processes], { minWidth: 20, padding: 3 });
