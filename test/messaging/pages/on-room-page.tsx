import { createRemixStub } from '@remix-run/testing';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import type { RoomData } from '#app/messaging/room-data.ts';
import type { MessagePage, RoomView } from '#server/messaging/contract.ts';

import { hazel, page, ROOM } from './page-views.ts';

export function roomData(
  room: Partial<RoomView> = {},
  messages: MessagePage = page(1, 3),
): RoomData {
  return {
    room: {
      id: ROOM,
      kind: 'county',
      name: 'Fenwold',
      purpose: '',
      state: 'open',
      memberCount: 67,
      people: [],
      mayWrite: true,
      mayLeave: false,
      ...room,
    },
    page: messages,
    me: { id: hazel.id, name: hazel.name },
    clientId: 'client-id-from-the-server',
    now: '2026-10-06T12:00:00.000Z',
  };
}

function stub(element: ReactElement) {
  return createRemixStub([{ path: '*', Component: () => element }]);
}

/** The page as it stands in a browser with script. The live door does not open here. */
export function showRoom(element: ReactElement) {
  const Stub = stub(element);
  return render(<Stub initialEntries={[`/rooms/${ROOM}`]} />);
}

/** What the server sends, before any script. */
export function htmlOf(element: ReactElement): string {
  const Stub = stub(element);
  return renderToStaticMarkup(<Stub initialEntries={[`/rooms/${ROOM}`]} />);
}
