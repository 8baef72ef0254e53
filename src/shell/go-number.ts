/** A number as Go's `%.{digits}g` writes it: no trailing zeros, an exponent of at least two digits when it reaches the precision. */
export const goGeneral = (value: number, digits: number): string => {
  if (value === 0) return "0";
  const [mantissa = "0", exponent = "0"] = value.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  if (power >= -4 && power < digits) return String(Number(value.toPrecision(digits)));
  const trimmed = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  return `${trimmed}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
};

/** A float as Go prints it with `%v`: shortest form, an exponent below 1e-4 and from 1e+21 on. */
export const goFloat = (value: number): string => {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e21)) return String(value);
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
};
