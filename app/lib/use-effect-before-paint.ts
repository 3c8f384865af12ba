import { useEffect, useLayoutEffect } from 'react';

/**
 * Runs after the page has changed and before it is painted, for what moves the view. On the server
 * there is neither, and React complains of the one that it does not run there.
 */
export const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
