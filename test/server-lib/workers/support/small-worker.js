import { createServer } from 'node:http';

/** A worker that says who it is, and ends at once where it is told so. */
const [, , number = ''] = process.argv;
if (process.env.ENDS_AT_ONCE) process.exit(3);
const server = createServer((_request, response) => {
  response.setHeader('connection', 'close');
  response.end(JSON.stringify({ number, pid: process.pid }));
});
server.listen(Number(process.env.PORT));
process.on('SIGTERM', () => {
  if (process.env.IS_STUBBORN !== number) process.exit(0);
});
