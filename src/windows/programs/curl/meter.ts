const head =
  "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n";

const kilo = 1024;
const mega = kilo * kilo;

/** Five characters for a number of bytes. Source: curl's man page, "Progress meter". */
const amount = (bytes: number): string => {
  if (bytes < 100_000) return String(Math.round(bytes)).padStart(5);
  if (bytes < 10_000 * kilo) return `${Math.floor(bytes / kilo)}k`.padStart(5);
  if (bytes < 100 * mega) return `${(Math.floor((bytes / mega) * 10) / 10).toFixed(1)}M`.padStart(5);
  return `${Math.floor(bytes / mega)}M`.padStart(5);
};

const two = (value: number): string => String(value).padStart(2, "0");

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`.padStart(8);

/** The progress meter of a transfer that has ended, as it stands in a log. */
export const meter = (bytes: number, millis: number): string => {
  const speed = millis === 0 ? bytes : (bytes / millis) * 1000;
  const took = clock(Math.round(millis / 1000));
  const size = amount(bytes);
  return `${head}\r100 ${size}  100 ${size}    0     0  ${amount(speed)}      0 ${took} ${took} --:--:-- ${amount(speed)}\n`;
};
