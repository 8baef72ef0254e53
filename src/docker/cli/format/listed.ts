import { failed, printed } from "../errors.ts";
import type { Printed } from "../invoke.ts";
import type { Formatted } from "./list.ts";

/** A list on standard output, or what is wrong with its format. */
export const printList = (list: Formatted): Printed => ("text" in list ? printed(list.text) : failed(list.error));
