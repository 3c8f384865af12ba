// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { AppShell } from '#app/ui/app-shell.tsx';
import { groundOf, initialsOf } from '#app/ui/avatar.tsx';
import { StateChip, UnreadCount } from '#app/ui/chip.tsx';
import { DialogOpener } from '#app/ui/dialog.tsx';
import { RoomsIcon, StartIcon } from '#app/ui/icon.tsx';
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { ToastProvider, useToast } from '#app/ui/toast.tsx';

import { cleanUpAfterEach, pageHtml, showPage } from './on-page.tsx';

cleanUpAfterEach();

describe('initials', () => {
  it.each([
    ['Hazel Quickset', 'HQ'],
    ['Mary-Ann van der Beek', 'MB'],
    ['  Sorrel ', 'S'],
    ['Éva Őri (she/her)', 'ÉŐ'],
    ['🌿', '?'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('keep their colour for the same person, and use all four', () => {
    const ids = Array.from({ length: 64 }, (_id, index) => `person-${index}`);
    expect(ids.map(groundOf)).toEqual(ids.map(groundOf));
    expect(new Set(ids.map(groundOf)).size).toBe(4);
  });
});

describe('a state', () => {
  it('is told by a word and a drawing, not by colour alone', () => {
    const { container } = showPage(<StateChip state="shortWait" />);
    expect(container.textContent).toBe('Short wait');
    expect(container.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
  });

  it('of unread messages is a number and what it counts, and nothing at zero', () => {
    expect(showPage(<UnreadCount count={3} label="new messages" />).container.textContent).toBe(
      '3 new messages',
    );
    expect(showPage(<UnreadCount count={0} label="new messages" />).container.textContent).toBe('');
  });
});

describe('the frame', () => {
  const rooms = {
    href: '/rooms',
    label: 'Rooms',
    icon: RoomsIcon,
    badge: { count: 2, label: 'new messages' },
  };
  const links = [{ href: '/', label: 'Start', icon: StartIcon }, rooms];
  const shell = (
    <AppShell
      place="Fenwold"
      links={links}
      groups={[{ heading: 'Direct', links: [{ href: '/rooms/7', label: 'Rowan Brackett' }] }]}
      barLinks={links}
      footerLinks={[{ href: '/help', label: 'Help' }]}
    >
      <h1>A page</h1>
    </AppShell>
  );

  it('says which page this is, and which place it belongs to', () => {
    showPage(shell, '/rooms/7');
    const [side] = screen.getAllByRole('navigation', { name: 'Main' });
    if (side === undefined) throw new Error('There is no side list.');
    const currentOf = (name: RegExp) =>
      within(side).getByRole('link', { name }).getAttribute('aria-current');

    expect(currentOf(/^Start/)).toBeNull();
    expect(currentOf(/^Rooms/)).toBe('true');
    expect(currentOf(/^Rowan Brackett/)).toBe('page');
  });

  it('reads out how much is new beside the place where it is', () => {
    showPage(shell);
    for (const link of screen.getAllByRole('link', { name: /Rooms/ })) {
      expect(link.textContent).toContain('2 new messages');
    }
  });

  it('has help at the foot, and a main part that can take the focus', () => {
    showPage(shell);
    const footers = screen.getAllByRole('contentinfo');
    for (const footer of footers) within(footer).getByRole('link', { name: 'Help' });

    const main = screen.getByRole('main');
    main.focus();
    expect(document.activeElement).toBe(main);
  });
});

describe('a dialog', () => {
  it('is opened by the browser itself, and by script only where the browser cannot', () => {
    const opener = <DialogOpener dialogId="close-room">Close</DialogOpener>;
    expect(pageHtml(opener)).toMatch(/command="show-modal" commandfor="close-room"/);

    showPage(
      <>
        {opener}
        <dialog id="close-room">Sure?</dialog>
      </>,
    );
    const dialog = document.querySelector('dialog');
    const showModal = vi.fn();
    Object.assign(dialog ?? {}, { showModal });

    const button = screen.getByRole('button', { name: 'Close' });
    fireEvent.click(button);
    expect(showModal).toHaveBeenCalledOnce();

    Object.assign(button, { commandForElement: dialog });
    fireEvent.click(button);
    expect(showModal).toHaveBeenCalledOnce();
  });
});

describe('a menu', () => {
  it('is a named list of ordinary links behind a named button, and needs no script', () => {
    const html = pageHtml(
      <Menu label="More actions">
        <MenuLink to="/edit">Edit</MenuLink>
      </Menu>,
    );
    const [, target] = /popovertarget="([^"]+)"/.exec(html) ?? [];

    expect(target).toBeDefined();
    expect(html).toContain(`popover="auto" id="${target ?? ''}" aria-label="More actions"`);
    expect(html).toContain('href="/edit"');
  });

  it('closes once something is chosen, and not before', () => {
    const choose = vi.fn();
    showPage(
      <Menu label="More actions">
        <MenuButton type="button" onClick={choose}>
          Copy the words
        </MenuButton>
      </Menu>,
    );
    const hidePopover = vi.fn();
    Object.assign(document.querySelector('[popover]') ?? {}, { hidePopover });

    fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
    expect(hidePopover).not.toHaveBeenCalled();

    fireEvent.click(screen.getByText('Copy the words'));
    expect(choose).toHaveBeenCalledOnce();
    expect(hidePopover).toHaveBeenCalledOnce();
  });
});

describe('a toast', () => {
  afterEach(() => vi.useRealTimers());

  function CopyButton() {
    const showToast = useToast();
    return (
      <button type="button" onClick={() => showToast('Copied')}>
        Copy
      </button>
    );
  }

  it('is read out politely, waits while the pointer is on it, and then goes', () => {
    vi.useFakeTimers();
    showPage(
      <ToastProvider>
        <CopyButton />
      </ToastProvider>,
    );
    const region = screen.getByRole('status');
    expect(region.textContent).toBe('');

    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(region.textContent).toBe('Copied');

    const toast = screen.getByText('Copied').parentElement;
    if (toast === null) throw new Error('The toast is nowhere.');
    fireEvent.pointerEnter(toast);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(region.textContent).toBe('Copied');

    fireEvent.pointerLeave(toast);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(region.textContent).toBe('');
  });
});

describe('a list of facts', () => {
  it('names what each "Change" changes', () => {
    showPage(
      <SummaryList
        rows={[{ label: 'Working days', value: 'Monday', change: { to: '/account' } }]}
      />,
    );
    expect(screen.getByRole('link', { name: 'Change working days' })).toBeTruthy();
  });
});
