/** A refusal in GitHub's form. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message);
    this.status = status;
    this.body = {
      message,
      ...(errors ? { errors } : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    };
  }
}

export const notFound = (message = 'Not Found'): Refusal => new Refusal(404, message);

/** "Validation Failed", with what GitHub says of a pull request. */
export const invalidPull = (message: string): Refusal =>
  new Refusal(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }]);
