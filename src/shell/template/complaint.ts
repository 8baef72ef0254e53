/** What is wrong with a template; leaves the reading or running of it, never this folder. */
export class Complaint {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

export const complain = (message: string): never => {
  throw new Complaint(message);
};
