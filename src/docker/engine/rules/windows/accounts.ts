import { type Failure, failure } from "#core/failure.ts";

/** Accounts that every Windows has, and the two that only containers have, with the name that they are shown by. */
const known: Readonly<Record<string, string>> = {
  administrators: "BUILTIN\\Administrators",
  users: "BUILTIN\\Users",
  guests: "BUILTIN\\Guests",
  everyone: "Everyone",
  system: "NT AUTHORITY\\SYSTEM",
  "local service": "NT AUTHORITY\\LOCAL SERVICE",
  "network service": "NT AUTHORITY\\NETWORK SERVICE",
  "authenticated users": "NT AUTHORITY\\Authenticated Users",
  containeradministrator: "User Manager\\ContainerAdministrator",
  containeruser: "User Manager\\ContainerUser",
};

const identifier = /^S-1(?:-\d{1,15}){1,16}$/i;

/**
 * Whose the files become that `COPY --chown` and `ADD --chown` bring. Windows has users there, no numbers. An account of the image's own is looked
 * for by a program in a container of the image. Source: moby builder/dockerfile/internals_windows.go, getAccountIdentity.
 */
export const ownerOf = (account: string): string | Failure => {
  if (identifier.test(account)) return account.toUpperCase();
  const [, name = account] = /^(?:builtin|nt authority|user manager)\\(.*)$/i.exec(account) ?? [];
  return (
    known[name.toLowerCase()] ??
    failure(
      "500",
      `unable to map container user account name to SID: Silo does not look for the account ${JSON.stringify(account)} in the image`,
    )
  );
};
