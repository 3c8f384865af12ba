export { default } from '../home/help.tsx';
