// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { GuardWatch } from '#app/ui/guard-watch.tsx';

afterEach(cleanup);

function open() {
  render(
    <form>
      <label htmlFor="title">Title</label>
      <input id="title" type="text" />
      <label htmlFor="note">Note</label>
      <textarea id="note" />
      <label htmlFor="secret">Password</label>
      <input id="secret" type="password" />
      <GuardWatch place="resource" />
    </form>,
  );
  const write = (label: string, value: string) => {
    const field = screen.getByLabelText(label);
    fireEvent.focusIn(field);
    fireEvent.input(field, { target: { value } });
  };
  return { write, said: () => screen.queryByText('Note:')?.parentElement?.textContent ?? '' };
}

describe('Guard in a form', () => {
  it('names the field and the rule while it is written, and is silent once it is put right', async () => {
    const { write, said } = open();
    write('Note', 'NHS no 999 000 1006');
    await waitFor(() => expect(said()).toMatch(/NHS number/), { timeout: 10_000 });
    write('Note', 'Ring before nine');
    await waitFor(() => expect(said()).toBe(''), { timeout: 10_000 });
  });

  it('leaves harmless words and other fields alone', async () => {
    const { write, said } = open();
    write('Password', '999 000 1006');
    write('Title', 'Charity 9990001');
    write('Note', 'NHS no 999 000 1014');
    await waitFor(() => expect(said()).toMatch(/NHS number/), { timeout: 10_000 });
    expect(screen.queryByText('Title:')).toBeNull();
    expect(screen.queryByText('Password:')).toBeNull();
  });
});
