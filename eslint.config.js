import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noDefaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only (CONTRIBUTING.md, "House style").',
};
const pureCore = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The core has no clock: take the time as an argument (ARCHITECTURE.md, "The core").',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock: take the time as an argument (ARCHITECTURE.md, "The core").',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message:
      'The core has no randomness: take a source as an argument (ARCHITECTURE.md, "The core").',
  },
];

/** Every word on screen comes from the locale files (CONTRIBUTING.md, "Three languages"). */
const noWordsInMarkup = [
  {
    selector: 'JSXText[value=/\\p{L}/u]',
    message: 'Words on screen come from renderer/i18n (CONTRIBUTING.md, "Three languages").',
  },
  {
    selector: 'JSXExpressionContainer > Literal[value=/\\p{L}/u]',
    message: 'Words on screen come from renderer/i18n (CONTRIBUTING.md, "Three languages").',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt|label)$/] > Literal[value=/\\p{L}/u]',
    message: 'Words on screen come from renderer/i18n (CONTRIBUTING.md, "Three languages").',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Text of users is never markup (ARCHITECTURE.md, "Safety").',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'shared/language/data'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: [
          './shared/tsconfig.json',
          './electron/tsconfig.json',
          './electron/stand-in/tsconfig.json',
          './renderer/tsconfig.json',
          './tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', noDefaultExports],
      'max-depth': ['error', 4],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExports, ...pureCore],
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'localStorage', 'process'],
    },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExports, ...noWordsInMarkup] },
  },
  { files: ['*.config.ts'], ...tseslint.configs.disableTypeChecked },
  // Tools that ask for a default export get one.
  {
    files: ['tests/support/count-reporter.ts', '*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        TextEncoder: 'readonly',
        module: 'writable',
      },
    },
  },
);
