import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noMongooseOperators = {
  selector: 'Property[key.value=/^\\$(where|function|accumulator)$/]',
  message: 'The database runs no scripts.',
};
const noDangerousHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Text is rendered as text.',
};
const noInlineStyle = {
  selector: "JSXAttribute[name.name='style']",
  message: 'The content security policy blocks style attributes. Use a class.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only; pages are the exception.',
};
const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in server/lib/env.ts.',
};

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', '.data/', 'docs/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-nested-ternary': 'error',
      'no-restricted-syntax': ['error', noMongooseOperators, noDefaultExport, noProcessEnv],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Takes the plain objects of Mongoose's schemas for class instances.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A type named at the call, as announcements are, is used once and still of use.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Remix pages throw Responses: that is its way to answer 404.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': ['error', noDangerousHtml, noInlineStyle, noProcessEnv],
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: ['main'], roles: ['log', 'region'] },
      ],
    },
  },
  {
    files: ['app/{ui,lib}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noDangerousHtml,
        noInlineStyle,
        noProcessEnv,
        noDefaultExport,
      ],
    },
  },
  {
    files: ['app/**'],
    ignores: ['app/lib/use-action-answer.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@remix-run/react',
          importNames: ['useActionData'],
          message: 'News takes its answer away: use useActionAnswer of app/lib.',
        },
      ],
    },
  },
  {
    files: ['server/lib/env.ts', 'scripts/**', 'test/**', 'deploy/**', '*.ts', '*.js', '.*.js'],
    rules: { 'no-restricted-syntax': ['error', noMongooseOperators] },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly' } },
  },
  { files: ['public/**/*.js'], languageOptions: { globals: { self: 'readonly' } } },
  prettier,
);
