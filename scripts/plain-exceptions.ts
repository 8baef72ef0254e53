import type { Plugin } from "vite";

const made = /(\w+Exception) = Error\((formatProdErrorMessage\(\d+\))\)/g;

/**
 * React throws a few errors of its own making that nobody ever sees, and makes them while it is evaluated. Where an inspector is attached
 * (DevTools, Lighthouse, the bench), V8 then writes down where each was made, and parses all of React a second time to find out: 25 ms, 100 on
 * a phone. As objects without a stack they are the same to React, which only compares them.
 * Source: https://github.com/facebook/react/blob/v19.2.0/packages/react-reconciler/src/ReactFiberThenable.js, `SuspenseException`.
 */
export const plainExceptions = (): Plugin => ({
  name: "silo-plain-exceptions",
  apply: "build",
  transform: {
    filter: { id: /react-dom-client\.production\.js$/ },
    handler: (code) => {
      let count = 0;
      const plain = code.replace(made, (_, name: string, message: string) => {
        count += 1;
        return `${name} = Object.create(Error.prototype, { message: { value: ${message} } })`;
      });
      if (count === 0)
        throw new Error("React makes its exceptions in another way now: see scripts/plain-exceptions.ts.");
      return { code: plain, map: null };
    },
  },
});
