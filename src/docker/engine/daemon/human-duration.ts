/** A span as go-units words it. Source: reference/docker-cli.md §2.4. */
export const humanDuration = (seconds: number): string => {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(seconds / 3600 + 0.5);
  if (whole < 1) return "Less than a second";
  if (whole === 1) return "1 second";
  if (whole < 60) return `${whole} seconds`;
  if (minutes === 1) return "About a minute";
  if (minutes < 60) return `${minutes} minutes`;
  if (hours === 1) return "About an hour";
  if (hours < 48) return `${hours} hours`;
  if (hours < 336) return `${Math.floor(hours / 24)} days`;
  if (hours < 1440) return `${Math.floor(hours / 168)} weeks`;
  if (hours < 17520) return `${Math.floor(hours / 720)} months`;
  return `${Math.floor(seconds / 3600 / 24 / 365)} years`;
};
