export interface EmptyProps {
  readonly onType: (line: string) => void;
}

/** Lines that bring an image to a host that has none. */
const lines = [
  {
    line: "docker build -t bookings C:\\src\\bookings",
    what: "builds an image that still holds an installer it has deleted",
  },
  { line: "docker build -t orders C:\\src\\orders", what: "builds in two stages" },
  {
    line: "docker pull mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
    what: "fetches one that is made",
  },
];

/** A host without images says what to type. */
export const Empty = ({ onType }: EmptyProps) => (
  <section className="image-empty">
    <h2>No image is here yet</h2>
    <p>An image grows layer by layer, from a Dockerfile or out of a registry. Watch one grow:</p>
    <ul>
      {lines.map(({ line, what }) => (
        <li key={line}>
          <button type="button" className="text-button" onClick={() => onType(line)}>
            <code>{line}</code>
          </button>
          <span>{what}</span>
        </li>
      ))}
    </ul>
  </section>
);
