export { openRelay, type Relay } from './open-relay.ts';
