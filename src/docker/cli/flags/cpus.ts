import type { FlagRead } from "#shell/flags/kind.ts";

const decimal = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i;

/** A number of processors (`1.5`, `3/2`), in billionths of one. */
export const readCpus = (text: string): FlagRead => {
  const [over = "", under = "1"] = text.split("/");
  const [, sign = "", whole = "", part = "", power = "0"] = decimal.exec(over) ?? [];
  if ((whole === "" && part === "") || !/^\d+$/.test(under) || Number(under) === 0)
    return { error: `failed to parse ${text} as a rational number` };
  const shift = 9 - part.length + Number(power);
  const amount = BigInt(whole + part);
  const scale = 10n ** BigInt(Math.min(Math.abs(shift), 400));
  const [dividend, divisor] = shift >= 0 ? [amount * scale, BigInt(under)] : [amount, BigInt(under) * scale];
  if (dividend % divisor !== 0n) return { error: "value is too precise" };
  return { text: String((sign === "-" ? -1n : 1n) * (dividend / divisor)) };
};
