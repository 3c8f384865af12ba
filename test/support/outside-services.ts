import { setupServer } from 'msw/node';

/**
 * Stands in for other people's services. What no test answers fails it. In a file of its own, since
 * the file that starts it is loaded anew for each test file.
 */
export const outsideServices = setupServer();
