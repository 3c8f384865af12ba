/** Everything a form is made of. Each field's `name` is also the key of its error. */
export { CheckboxField, CheckboxGroup, RadioGroup } from './choice-fields.tsx';
export { fieldId } from './field-frame.tsx';
export { PasswordField } from './password-field.tsx';
export { SelectField, type Choice } from './select-field.tsx';
export { TextArea } from './text-area.tsx';
export { EmailField, TextField } from './text-field.tsx';
