import { describe, expect, it } from 'vitest';

import DesignSystem from '#app/home/design-system.tsx';
import { AppShell } from '#app/ui/app-shell.tsx';
import { StartIcon } from '#app/ui/icon.tsx';
import { SimpleShell } from '#app/ui/simple-shell.tsx';

import { pageHtml } from './on-page.tsx';

const footerLinks = [{ href: '/help', label: 'Help' }];
const link = { href: '/', label: 'Start', icon: StartIcon };

const pages = {
  gallery: (
    <SimpleShell footerLinks={footerLinks} look="wide">
      <DesignSystem />
    </SimpleShell>
  ),
  'page for members': (
    <AppShell
      place="Fenwold"
      links={[link]}
      groups={[{ heading: 'Rooms', links: [{ ...link, href: '/rooms' }] }]}
      barLinks={[link]}
      footerLinks={footerLinks}
      aside={<p>Next meeting</p>}
    >
      <h1>Start</h1>
    </AppShell>
  ),
};

/** What a strict policy blocks: style attributes, handlers in attributes, scripts in the page. */
const blocked = / style="| on[a-z]+="|<script|<style|javascript:/i;

describe.each(Object.entries(pages))('the HTML of the %s', (_name, page) => {
  const html = pageHtml(page);

  it('holds nothing that the content security policy blocks', () => {
    expect(html.length).toBeGreaterThan(500);
    expect(html).not.toMatch(blocked);
  });

  it('gives every id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('points to nothing that is not there', () => {
    const references = [
      ...html.matchAll(
        / (?:for|aria-describedby|aria-labelledby|commandfor|popovertarget)="([^"]+)"/g,
      ),
    ].flatMap(([, ids = '']) => ids.split(' '));
    for (const id of references) expect(html).toContain(` id="${id}"`);
  });

  it('has one main part, one h1, and a link past the navigation first', () => {
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.indexOf('href="#main"')).toBe(html.indexOf('href="'));
  });

  it('states what each button does to a form', () => {
    for (const [button] of html.matchAll(/<button[^>]*>/g)) expect(button).toContain(' type="');
  });

  it('says nothing of listings, users, RSVP or to submit', () => {
    const words = html.replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/\b(listing|user|submit|rsvp|entity)s?\b/i);
  });
});

describe('the check for a strict policy', () => {
  it('finds a style attribute', () => {
    const width = { width: '3px' };
    expect(pageHtml(<p {...{ style: width }}>Not so</p>)).toMatch(blocked);
  });
});
