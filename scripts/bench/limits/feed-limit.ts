import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import mongoose from 'mongoose';

/** The bare limit of a feed: a text of that size, kept whole, found by its index and hashed. */
const client = await mongoose.mongo.MongoClient.connect(process.env.MONGODB_URI ?? '');
const texts = client.db('limit').collection<{ name: string; text: string }>('texts');
await texts.createIndex({ name: 1 }, { unique: true }, {});
const line = 'SUMMARY:Practice meeting\r\n';
const text = line.repeat(Math.ceil(Number(process.env.BYTES) / line.length));
await texts.updateOne({ name: 'feed' }, { $set: { text } }, { upsert: true });

createServer((request, response) => {
  void texts.findOne({ name: 'feed' }).then((found) => {
    const body = found?.text ?? '';
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { ETag: etag, 'Content-Type': 'text/calendar' }).end(body);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
