import { FailureError } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';

/** Runs work; whatever it throws arrives as a FailureError. */
export async function classified<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof FailureError ? thrown : new FailureError(toFailure(thrown), { cause: thrown });
  }
}

/** The same for an iteration. */
export async function* classifiedEach<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (thrown) {
    throw thrown instanceof FailureError ? thrown : new FailureError(toFailure(thrown), { cause: thrown });
  }
}
