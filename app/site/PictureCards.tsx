import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import { Poster } from "../figure/Poster.tsx";

/** Every picture as a card that leads to its page. */
export const PictureCards = ({ home }: { readonly home: string }) => (
  <ul className="cards">
    {pictures.map(({ id, title }) => (
      <li key={id}>
        <a className="card" href={`${home}d/${id}`}>
          <Poster home={home} diagram={id} step="default" alt="" lazy />
          <h3>{title}</h3>
          <p>{aboutOf(id).takeaway}</p>
        </a>
      </li>
    ))}
  </ul>
);
