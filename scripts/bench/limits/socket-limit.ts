import { createServer } from 'node:http';
import mongoose from 'mongoose';
import { Server } from 'socket.io';

/**
 * The bare limit of a room: Socket.IO, one durable insert a message, one broadcast. Nobody signs
 * in, nothing is checked, nothing is kept in order.
 */
const client = await mongoose.mongo.MongoClient.connect(process.env.MONGODB_URI ?? '', {
  writeConcern: { w: 'majority', journal: true },
});
const messages = client.db('limit').collection(process.env.COLLECTION ?? 'messages');
await messages.createIndex({ roomId: 1, at: 1 }, {}, {});

const http = createServer((_request, response) => response.end('ready'));
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  void socket.join('room');
  socket.on(
    'message.send',
    async (input: { text: string; clientId: string }, acknowledge: (answer: unknown) => void) => {
      const message = { roomId: 'room', ...input, authorId: socket.id, at: new Date() };
      const { insertedId } = await messages.insertOne(message);
      const view = { id: insertedId.toString(), ...message };
      io.to('room').emit('message.sent', view);
      acknowledge({ ok: true, data: view });
    },
  );
});
http.listen(Number(process.env.PORT), '127.0.0.1');
