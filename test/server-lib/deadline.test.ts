import { describe, expect, it } from 'vitest';

import { createDeadline } from '#server/lib/deadline.ts';
import { UnavailableError } from '#server/lib/errors.ts';

const never = new Promise<string>(() => {});

describe('a deadline', () => {
  it('answers as the work does while there is time', async () => {
    const deadline = createDeadline(60_000);
    expect(await deadline.meet(Promise.resolve('done'))).toBe('done');
    await expect(deadline.meet(Promise.reject(new Error('as it was')))).rejects.toThrow(
      'as it was',
    );
  });

  it('refuses work that hangs, and all work after it at once', async () => {
    const deadline = createDeadline(20);
    await expect(deadline.meet(never)).rejects.toBeInstanceOf(UnavailableError);
    await expect(deadline.meet(never)).rejects.toBeInstanceOf(UnavailableError);
  });
});
