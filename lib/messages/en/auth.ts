/** Signing in and up, and the pages behind links about an account. */
export const auth = {
  email: 'E-mail',
  password: 'Password',
  newPassword: 'New password',
  passwordHelp: 'At least 10 characters.',
  yourName: 'Your name',
  signIn: {
    title: 'Sign in',
    text: 'Your clients and invoices.',
    newHere: 'New here?',
    startCompany: 'Start a company',
    passwordChanged: 'Your password is changed. Sign in with the new one.',
    inNoCompany:
      'Your account is in no company any more. Somebody who works at one has to invite you.',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
  },
  code: {
    text: 'Your password is right. Now the code that your authenticator app shows.',
    label: 'Code',
    help: 'The app is lost? Use one of your recovery codes.',
    back: 'Use another account',
  },
  unproved: {
    again: 'Send it again',
    sent: 'Another mail is on its way.',
  },
  signUp: {
    title: 'Start a company',
    text: 'Your first invoice is two minutes away.',
    haveAccount: 'Have an account?',
    inviteCode: 'Invite code',
    inviteCodeHelp: 'Signing up is by invitation. The code works once.',
    companyName: 'Company name',
    currency: 'Currency',
    timezone: 'Time zone',
    submit: 'Start company',
    sent: {
      title: 'Look into your inbox',
      text: (hours: number) =>
        `A mail with a link is on its way. Confirm your address within ${hours} hours, then sign in.`,
      below: 'Nothing came? Look among the unwanted mail. To have it sent again, sign in.',
    },
  },
  forgot: {
    title: 'Forgot your password?',
    text: 'We mail you a link to choose a new one.',
    form: 'Forgot password',
    cameBack: 'It came back to you?',
    submit: 'Mail me a link',
    sent: {
      title: 'Look into your inbox',
      text: (minutes: number) =>
        `If there is an account with this address, a mail with a link is on its way. The link works once, for ${minutes} minutes.`,
      nothing: 'Nothing came? Look among the unwanted mail, or',
      again: 'ask again',
    },
  },
  reset: {
    title: 'Choose a new password',
    whom: 'For',
    consequence: 'You are signed out everywhere, and sign in with the new one.',
    submit: 'Save password',
  },
  verify: {
    title: 'Confirm your address',
    before: 'That',
    after: 'is yours, and reaches you.',
    notYou: 'You did not start an account? Close this page, and nothing is confirmed.',
    submit: 'Confirm address',
    doneTitle: 'Your address is confirmed',
    doneText: 'Thank you. You can go on working.',
    toDashboard: 'Go to the dashboard',
  },
  emailChange: {
    title: 'Confirm your new address',
    before: 'From now on you sign in with',
    after: 'and get your mail there.',
    notYou: 'You did not ask for this? Close this page, and nothing changes.',
    submit: 'Confirm new address',
    doneTitle: 'Your address is changed',
    doneText: 'Sign in with it from now on. We have told your old address.',
    toAccount: 'Go to your account',
    gone: 'Such links work once, and for an hour; a newer mail may have replaced this one. Nothing was changed.',
  },
  emailReturn: {
    title: 'Take the change back',
    before: 'Your account gets',
    after: 'back as its address. Choose a new password: everybody is signed out.',
    submit: 'Take the change back',
    gone: 'Such links work once, and for three days. Can you still sign in? Then change the address on the page of your account.',
  },
  broken: {
    title: 'This link does not work',
    text: 'Such links work once, and for a limited time; a newer mail may have replaced this one.',
    verification:
      'Such links work once, and for a limited time; a newer mail may have replaced this one. Sign in, then press “Send it again” on your dashboard. If nothing asks you there, your address is confirmed.',
    invitation:
      'An invitation works once, and for a limited time. Ask whoever invited you to send it again.',
    joinedAlready: 'You have joined already?',
    toStart: 'Go to the start page',
  },
  invitation: {
    title: 'Invitation',
    join: (company: string) => `Join ${company}`,
  },
  /** A quiet line in the office. */
  confirmLine: {
    name: 'Confirm your address',
    sentTo: 'Another mail is on its way to',
    mailedTo: 'Confirm your address: we mailed a link to',
    again: 'Send it again',
  },
  unreachable: 'That did not work. Check the connection and try again.',
} as const
