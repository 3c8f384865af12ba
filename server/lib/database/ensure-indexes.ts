import mongoose from 'mongoose';

/**
 * Makes the collections and indexes of every registered model; what is there already is left as it
 * is. Run once at start, before anything is served, and once by each test process: inside a
 * transaction a collection that is still missing costs a lock that others wait for.
 *
 * @throws when an index cannot be made, naming the model: a unique index that the stored documents
 * break, or one of the same name with other options (change it by a migration)
 */
export async function ensureIndexes(names = mongoose.modelNames()): Promise<void> {
  await Promise.all(names.map(ensureIndexesOf));
}

async function ensureIndexesOf(name: string): Promise<void> {
  const model = mongoose.model(name);
  try {
    await model.createCollection();
    await model.createIndexes();
  } catch (cause) {
    throw new Error(`The indexes of ${name} could not be made.`, { cause });
  }
}
