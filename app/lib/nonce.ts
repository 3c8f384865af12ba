import { createContext } from 'react';

/** The nonce of this response for our own scripts. Empty in the browser, which hides it from scripts. */
export const NonceContext = createContext('');
