import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import { NearPoster } from "../figure/NearPoster.tsx";
import { Poster } from "../figure/Poster.tsx";

export interface PictureCardsProps {
  readonly home: string;
  /** Level of their headings. */
  readonly heading: 2 | 3;
  /** Whether they lie so far down that their pictures wait until one comes there. */
  readonly below?: boolean;
}

/** Every picture as a card that leads to its page. */
export const PictureCards = ({ home, heading, below = false }: PictureCardsProps) => {
  const Shown = below ? NearPoster : Poster;
  return (
    <ul className="cards">
      {pictures.map(({ id, title }) => (
        <li key={id}>
          <a className="card" href={`${home}d/${id}`}>
            <Shown home={home} diagram={id} step="default" alt="" lazy />
            {heading === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
            <p>{aboutOf(id).takeaway}</p>
          </a>
        </li>
      ))}
    </ul>
  );
};
