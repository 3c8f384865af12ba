import mongoose from 'mongoose';

/** Removes every document. Which collections hold one is asked in one question, since few do. */
export async function emptyDatabase(connection = mongoose.connection): Promise<void> {
  const names = (await connection.listCollections()).map(({ name }) => name);
  const [first, ...others] = names;
  if (first === undefined) return;
  const filled = await connection
    .collection(first)
    .aggregate<{ name: string }>(
      [
        ...nameIfFilled(first),
        ...others.map((coll) => ({ $unionWith: { coll, pipeline: nameIfFilled(coll) } })),
      ],
      { readConcern: { level: 'local' } },
    )
    .toArray();
  await Promise.all(filled.map(({ name }) => connection.collection(name).deleteMany({})));
}

function nameIfFilled(name: string) {
  return [{ $limit: 1 }, { $project: { _id: 0, name: { $literal: name } } }];
}
