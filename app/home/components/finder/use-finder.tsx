import { useNavigate } from '@remix-run/react';
import {
  useCallback,
  useEffect,
  useState,
  type ComponentType,
  type MouseEvent,
  type ReactNode,
} from 'react';

import type { RoomList } from '#server/messaging/contract.ts';

import type { FinderDialogProps } from './finder-dialog.tsx';
import { FIND_PATH } from './places.ts';

interface Finder {
  /** For the link to the page that does the same without script. */
  onPress: (event: MouseEvent<HTMLAnchorElement>) => void;
  dialog: ReactNode;
}

/** Ctrl+K, and on a Mac Command+K, to any room or person. Its script is loaded at the first press. */
export function useFinder(rooms: RoomList): Finder {
  const navigate = useNavigate();
  const [Dialog, setDialog] = useState<ComponentType<FinderDialogProps> | null>(null);
  const [timesAsked, setTimesAsked] = useState(0);

  const open = useCallback(() => {
    setTimesAsked((times) => times + 1);
    import('./finder-dialog.tsx').then(
      ({ FinderDialog }) => setDialog(() => FinderDialog),
      () => navigate(FIND_PATH),
    );
  }, [navigate]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFinderKey(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);

  return {
    onPress(event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      open();
    },
    dialog: Dialog && <Dialog rooms={rooms} timesAsked={timesAsked} />,
  };
}

/** On a Mac Ctrl+K deletes to the end of the line, so there it stays with the text. */
function isFinderKey(event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  const isMac = navigator.userAgent.includes('Macintosh');
  const isAsked = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return isAsked && !altKey && !shiftKey && key.toLowerCase() === 'k';
}
