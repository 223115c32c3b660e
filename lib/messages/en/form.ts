/** What every form says. */
export const formTexts = {
  fieldFrame: {
    optional: 'optional',
  },
  passwordField: {
    showPassword: 'Show password',
  },
  selectField: {
    placeholder: 'Choose',
  },
  useActionForm: {
    serverDidNot: 'The server did not answer. What you typed is still here: try again.',
    youOfflineWhat: 'You are offline. What you typed is still here: try again when you are back.',
  },
} as const
