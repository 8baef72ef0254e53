import { memo } from "react";
import { PictureCards } from "../site/PictureCards.tsx";
import { SiteFooter } from "../site/SiteFooter.tsx";
import "./home.css";

export interface BelowProps {
  readonly home: string;
}

/** Questions that people bring, and where each is answered. Source: reference/comparators.md §7. */
const questions: readonly { readonly question: string; readonly answer: string; readonly path: string }[] = [
  {
    question: "Which kernel am I on?",
    answer: "The host’s. A container is a user mode of its own on it.",
    path: "d/house",
  },
  {
    question: "I asked for one program. Why do I get a crowd?",
    answer: "Windows programs expect system processes; smss.exe starts them in every container.",
    path: "d/house",
  },
  {
    question: "Where are my bytes?",
    answer: "In the image’s layers until you write. Then the whole file is copied to the container’s disk.",
    path: "d/storage",
  },
  {
    question: "Why is my image so big?",
    answer: "A layer never shrinks. What a later line deletes is paid for all the same.",
    path: "d/image",
  },
];

const embed = `<iframe src="https://…/embed/v1/house?step=silo-create" title="…" width="100%" height="560" loading="lazy"></iframe>`;

/** What one finds on scrolling down. */
export const Below = memo(({ home }: BelowProps) => (
  <div className="below site">
    <section aria-labelledby="questions">
      <h2 id="questions">Questions people bring</h2>
      <ul className="questions">
        {questions.map(({ question, answer, path }) => (
          <li key={question}>
            <a href={`${home}${path}`}>{question}</a>
            <p>{answer}</p>
          </li>
        ))}
      </ul>
    </section>
    <section aria-labelledby="diagrams">
      <h2 id="diagrams">Diagrams</h2>
      <PictureCards home={home} heading={3} below />
    </section>
    <section aria-labelledby="embedding">
      <h2 id="embedding">Put it into your own post</h2>
      <p>
        Press Share on any picture, at any step, and paste what you get: a living figure, a picture for a README, or a
        slide. It loads nothing before your reader wants it, follows your page’s colours, and can be read without a
        script.
      </p>
      <pre>
        <code>{embed}</code>
      </pre>
    </section>
    <SiteFooter home={home} />
  </div>
));
