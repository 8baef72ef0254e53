import { goQuote } from "#shell/go-quote.ts";

const gitAddress = /^(git:\/\/|github\.com\/|git@)|^https?:\/\/.*\.git(#.*)?$/;

/** Why a context from elsewhere cannot be had: no host here has git, nor a way to a web server. Undefined for what is no address. */
export const remoteProblem = (address: string): string | undefined => {
  if (gitAddress.test(address)) return `unable to find 'git': exec: "git": executable file not found in %PATH%`;
  const [, host] = /^https?:\/\/([^/:]+)/.exec(address) ?? [];
  if (host === undefined) return undefined;
  const verb = `Get ${goQuote(address)}`;
  return `unable to download remote context ${address}: ${verb}: dial tcp: lookup ${host}: no such host`;
};
