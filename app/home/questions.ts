/** Questions that people bring, and the chapter that answers each. Source: reference/comparators.md §7. */
export const questions: readonly { readonly question: string; readonly answer: string; readonly path: string }[] = [
  {
    question: "Which kernel am I on?",
    answer: "The host’s. A container is a user mode of its own on it, with system processes of its own.",
    path: "learn/many-user-modes",
  },
  {
    question: "What happens between Enter and my program?",
    answer: "The client asks the engine, the engine asks Compute Services, and so on down to the kernel and up again.",
    path: "learn/from-docker-run",
  },
  {
    question: "Where are my bytes?",
    answer: "In the image’s layers until you write. Then the whole file is copied to the container’s disk.",
    path: "learn/a-disk-made-of-links",
  },
  {
    question: "Why is my image so big?",
    answer: "A layer never shrinks. What a later line deletes is paid for all the same.",
    path: "learn/an-image-grows",
  },
];
