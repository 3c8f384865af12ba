export { PersonModel } from '../accounts/person.model.ts';
