import type { FooterLink } from '#app/ui/shell-link.ts';

/** In the same order on every page, so that help is where it was. */
export const footerLinks: readonly FooterLink[] = [
  { href: '/help', label: 'Help' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/api', label: 'Open data' },
];
