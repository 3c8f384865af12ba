import mongoose from 'mongoose';

/** How often the database is asked by models while this is done. Not for two things at once. */
export async function countCalls(work: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  mongoose.set('debug', () => void (calls += 1));
  try {
    await work();
  } finally {
    mongoose.set('debug', false);
  }
  return calls;
}
