import mongoose, { type Model } from 'mongoose';

/**
 * Makes the collections and indexes of every registered model; what is there already is left as it
 * is. Run once at start, before anything is served, and once by each test process: inside a
 * transaction a collection that is still missing costs a lock that others wait for.
 *
 * @throws when an index cannot be made, naming the model: a unique index that the stored documents
 * break, or one of the same name with other options (change it by a migration)
 */
export async function ensureIndexes(
  models: readonly Model<unknown>[] = Object.values(mongoose.models),
): Promise<void> {
  await Promise.all(models.map(ensureIndexesOf));
}

async function ensureIndexesOf(model: Model<unknown>): Promise<void> {
  try {
    await model.createCollection();
    await model.createIndexes();
  } catch (cause) {
    throw new Error(`The indexes of ${model.modelName} could not be made.`, { cause });
  }
}
