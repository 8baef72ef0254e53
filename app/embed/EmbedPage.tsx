import { Poster } from "../figure/Poster.tsx";
import { Logo } from "../lab/Logo.tsx";
import { QrCode } from "../print/QrCode.tsx";
import type { ToldStep } from "../site/page-data.ts";

export interface EmbedPageProps {
  readonly diagram: string;
  readonly title: string;
  readonly takeaway: string;
  readonly steps: readonly ToldStep[];
  /** Id of the step that the poster shows. */
  readonly opens: string;
  /** The way to where the site lies. */
  readonly home: string;
  /** Of the picture's page; null where nobody knows where the site will lie. */
  readonly address: string | null;
}

const icons = {
  back: "M11 5 5 10l6 5zM14 5v10",
  play: "M6 4l9 6-9 6z",
  forward: "M9 5l6 5-6 5zM6 5v10",
} as const;

const Button = ({ name, icon }: { readonly name: string; readonly icon: keyof typeof icons }) => (
  <button type="button" className={`embed-${icon}`} aria-label={name} title={name}>
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={icons[icon]} />
    </svg>
  </button>
);

/** What an embed is before anybody touches it, and all that it is without a script: the poster, a player, every step as text. */
export const EmbedPage = ({ diagram, title, takeaway, steps, opens, home, address }: EmbedPageProps) => {
  const shown = steps.find(({ id }) => id === opens);
  return (
    <>
      <main className="embed-card">
        <h1 className="unseen">{title}: interactive diagram</h1>
        <div className="embed-stage">
          <div className="embed-poster">
            <Poster
              home={home}
              diagram={diagram}
              step="default"
              lazy
              narrow
              alt={`${title}: ${shown?.text ?? takeaway}`}
            />
          </div>
          <div className="embed-live" />
        </div>
        <div className="embed-bar">
          <Button name="Step back" icon="back" />
          <Button name="Play" icon="play" />
          <Button name="Step forward" icon="forward" />
          <p className="embed-hint">{takeaway}</p>
          <p className="embed-broken" role="status">
            The living picture did not come.
          </p>
        </div>
        <a className="embed-full" href={`${home}d/${diagram}`} target="_blank" rel="noopener">
          <Logo />
          <span className="embed-name">Silo</span>
          <span className="embed-way">Full version</span>
          <span className="unseen"> of {title} on Silo, in a new tab</span>
        </a>
        {address === null ? null : <QrCode address={address} />}
      </main>
      <section className="embed-text" aria-label="Every step as text">
        <p>{takeaway}</p>
        <ol start={0}>
          {steps.map(({ id, text }) => (
            <li key={id} data-step={id}>
              {text}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
};
