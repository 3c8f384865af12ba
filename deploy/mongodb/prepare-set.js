/* global db, quit, rs */
// For mongosh, on the first member.
const members = ['mongo1', 'mongo2', 'mongo3'].map((name, _id) => ({ _id, host: `${name}:27017` }));
if (!db.hello().setName) {
  // Two seconds without the primary and the others choose a new one; MongoDB's own ten are long.
  rs.initiate({ _id: 'rs0', members, settings: { electionTimeoutMillis: 2000 } });
}
const product = db.getSiblingDB('hedgerow');
if (db.hello().isWritablePrimary && !product.getUser('hedgerow')) {
  product.createUser({
    user: 'hedgerow',
    pwd: process.env.MONGODB_PASSWORD,
    roles: [{ role: 'readWrite', db: 'hedgerow' }],
  });
}
const { setName, isWritablePrimary, secondary } = db.hello();
quit(setName && (isWritablePrimary || secondary) ? 0 : 1);
