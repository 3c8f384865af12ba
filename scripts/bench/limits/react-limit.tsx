import { createServer } from 'node:http';
import { renderToPipeableStream } from 'react-dom/server';

import { openRows } from './open-rows.ts';
import { Rows } from './rows.tsx';

/** The bare limit of a page: one indexed find, then a React stream of so many elements. */
const findRows = await openRows(process.env.MONGODB_URI ?? '');
const elements = Number(process.env.ELEMENTS);

createServer((_request, response) => {
  void findRows().then((rows) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const { pipe } = renderToPipeableStream(
      <html lang="en">
        <body>
          <Rows rows={rows} elements={elements} />
        </body>
      </html>,
      { onShellReady: () => pipe(response) },
    );
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
