import type { ExchangeId } from "#docker/engine/api/exchange.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { given, when } from "../lists.ts";

export interface Attachment {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly detachKeys: string;
}

/** Connects to a container's streams. A refusal ends the command. */
export const attachTo = ({ system, engine }: Call, container: string, wanted: Attachment): ExchangeId => {
  const query = {
    ...given("detachKeys", wanted.detachKeys),
    ...when("stderr", wanted.stderr),
    ...when("stdin", wanted.stdin),
    ...when("stdout", wanted.stdout),
    stream: "1",
  };
  const opened = engine.open({ method: "POST", path: `/containers/${container}/attach`, query });
  if (!opened.ok) return endWith(system, opened.error);
  return opened.exchange ?? endWith(system, "unable to upgrade to tcp, received 200");
};
